package dev.gradus.grading;

import dev.gradus.exercise.PlotRule;
import dev.gradus.tensor.Tensor;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What a learner's function of one variable gives over a grid, beside what the reference gave when
 * its version was published.
 *
 * @param exact the exact slope of the reference at each point, where it could be had
 * @param actual empty if the call came to nothing
 * @param problem why, in a sentence
 */
public record Curve(
    List<Double> xs,
    List<Double> expected,
    Optional<List<Double>> exact,
    List<Double> actual,
    Optional<String> problem) {

  public Curve {
    xs = List.copyOf(xs);
    expected = List.copyOf(expected);
    exact = exact.map(List::copyOf);
    actual = List.copyOf(actual);
  }

  /** Compares nothing: it only holds both side by side. */
  static Optional<Curve> of(PlotRule rule, Variant.Case asked, CaseResult result) {
    if (!(asked.inputs().values().get(rule.over()) instanceof Tensor grid
        && asked.expected() instanceof Observation.Gave(Tensor reference)
        && reference.elements() == grid.elements())) {
      return Optional.empty();
    }
    var xs = numbers(grid);
    var ys = numbers(reference);
    if (result.seen().orElse(null) instanceof Observation.Gave(Tensor own)) {
      return Optional.of(
          own.shape().equals(reference.shape())
              ? new Curve(xs, ys, Optional.empty(), numbers(own), Optional.empty())
              : new Curve(xs, ys, Optional.empty(), List.of(), Optional.of(shape(own, reference))));
    }
    return Optional.of(new Curve(xs, ys, Optional.empty(), List.of(), result.message()));
  }

  /** The same with the exact slope of the reference, if there is one. */
  Curve with(Optional<Tensor> slope) {
    return new Curve(xs, expected, slope.map(Curve::numbers), actual, problem);
  }

  private static String shape(Tensor own, Tensor reference) {
    return "It returned a tensor of shape %s for one of shape %s."
        .formatted(own.shape(), reference.shape());
  }

  static List<Double> numbers(Tensor tensor) {
    return Arrays.stream(tensor.toDouble().toDoubles()).boxed().toList();
  }
}
