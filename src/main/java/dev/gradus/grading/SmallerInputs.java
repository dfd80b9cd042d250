package dev.gradus.grading;

import dev.gradus.exercise.Inputs;
import dev.gradus.tensor.Tensor;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Parts of inputs that may be inputs too, as property testing shrinks them: one element, one row, a
 * half. What fails with such a part is seen through more easily.
 *
 * <p>A part keeps the rank of each tensor, so that a dim stays one, and every number. Nobody says
 * which axes belong together; three readings are tried: that axes of one length do, that tensors of
 * one shape go together axis by axis, and that the first axis of the first tensor is a batch of its
 * own. Whether a part makes sense is for the solutions to say, which know the exercise.
 */
final class SmallerInputs {

  /** How many parts are offered at most. */
  static final int MOST = 256;

  /** Of a longer axis only so many first elements are taken alone. */
  private static final int ALONE = 8;

  private SmallerInputs() {}

  /** Some elements of an axis, one after another. */
  private record Range(int start, int length) {}

  /** One axis of a named tensor. */
  private record Axis(String tensor, int dim, int length) {

    private static Axis of(Map.Entry<String, Tensor> named, int dim) {
      return new Axis(named.getKey(), dim, named.getValue().shape().dim(dim));
    }
  }

  /** Parts with fewer elements than the whole has, each once, smallest first. */
  static List<Inputs> of(Inputs whole) {
    var tensors = tensors(whole);
    if (tensors.isEmpty()) {
      return List.of();
    }
    long elements = elements(whole);
    var seen = new LinkedHashSet<String>();
    return Stream.of(byLength(tensors), byDim(tensors), batch(tensors))
        .flatMap(Optional::stream)
        .flatMap(groups -> parts(whole, groups).stream())
        .sorted(Comparator.comparingLong(SmallerInputs::elements))
        .takeWhile(part -> elements(part) < elements)
        .filter(part -> seen.add(part.values().toString()))
        .limit(MOST)
        .toList();
  }

  private static Map<String, Tensor> tensors(Inputs inputs) {
    var tensors = new LinkedHashMap<String, Tensor>();
    inputs
        .values()
        .forEach(
            (name, value) -> {
              if (value instanceof Tensor tensor && tensor.rank() > 0) {
                tensors.put(name, tensor);
              }
            });
    return tensors;
  }

  /** How many elements all tensors have together. */
  static long elements(Inputs inputs) {
    return inputs.values().values().stream()
        .filter(Tensor.class::isInstance)
        .mapToLong(value -> ((Tensor) value).elements())
        .sum();
  }

  /**
   * Axes of one length are cut together: the inner ones of a product, the batch and its classes.
   */
  private static Optional<List<List<Axis>>> byLength(Map<String, Tensor> tensors) {
    var groups = new LinkedHashMap<Integer, List<Axis>>();
    for (var named : tensors.entrySet()) {
      for (int dim = 0; dim < named.getValue().rank(); dim++) {
        var axis = Axis.of(named, dim);
        groups.computeIfAbsent(axis.length(), _ -> new ArrayList<>()).add(axis);
      }
    }
    return Optional.of(List.copyOf(groups.values()));
  }

  /** Of tensors of the same shape each axis is cut in all of them. */
  private static Optional<List<List<Axis>>> byDim(Map<String, Tensor> tensors) {
    var shapes = tensors.values().stream().map(Tensor::shape).distinct().toList();
    return shapes.size() > 1
        ? Optional.empty()
        : Optional.of(
            IntStream.range(0, shapes.getFirst().rank())
                .mapToObj(
                    dim -> tensors.entrySet().stream().map(named -> Axis.of(named, dim)).toList())
                .toList());
  }

  /** The rows of the first tensor alone, if it has some. */
  private static Optional<List<List<Axis>>> batch(Map<String, Tensor> tensors) {
    var first = tensors.entrySet().iterator().next();
    return first.getValue().rank() > 1
        ? Optional.of(List.of(List.of(Axis.of(first, 0))))
        : Optional.empty();
  }

  /** Every choice of one range for each group of axes. */
  private static List<Inputs> parts(Inputs whole, List<List<Axis>> groups) {
    List<Inputs> parts = List.of(whole);
    for (var axes : groups) {
      parts = parts.stream().flatMap(part -> cut(part, axes).stream()).toList();
      // The smallest come first in the end; the rest need not be kept meanwhile.
      parts =
          parts.stream()
              .sorted(Comparator.comparingLong(SmallerInputs::elements))
              .limit(16L * MOST)
              .toList();
    }
    return parts;
  }

  private static List<Inputs> cut(Inputs whole, List<Axis> axes) {
    return ranges(axes.getFirst().length()).stream().map(range -> cut(whole, axes, range)).toList();
  }

  private static List<Range> ranges(int length) {
    if (length < 2) {
      return List.of(new Range(0, length));
    }
    int half = length / 2;
    var ranges = new LinkedHashSet<Range>();
    IntStream.range(0, Math.min(length, ALONE)).forEach(at -> ranges.add(new Range(at, 1)));
    new TreeSet<>(List.of(2, half))
        .stream().filter(part -> part < length).forEach(part -> ranges.add(new Range(0, part)));
    ranges.add(new Range(half, length - half));
    ranges.add(new Range(0, length));
    return List.copyOf(ranges);
  }

  private static Inputs cut(Inputs whole, List<Axis> axes, Range range) {
    var values = new LinkedHashMap<>(whole.values());
    for (var axis : axes) {
      values.computeIfPresent(
          axis.tensor(),
          (_, value) ->
              ((Tensor) value).narrow(axis.dim(), range.start(), range.length()).contiguous());
    }
    return new Inputs(values);
  }
}
