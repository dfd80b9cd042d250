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
 * @param actual empty if the call came to nothing
 * @param problem why, in a sentence
 */
public record Curve(
    List<Double> xs, List<Double> expected, List<Double> actual, Optional<String> problem) {

  public Curve {
    xs = List.copyOf(xs);
    expected = List.copyOf(expected);
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
              ? new Curve(xs, ys, numbers(own), Optional.empty())
              : new Curve(xs, ys, List.of(), Optional.of(shape(own, reference))));
    }
    return Optional.of(new Curve(xs, ys, List.of(), result.message()));
  }

  private static String shape(Tensor own, Tensor reference) {
    return "It returned a tensor of shape %s for one of shape %s."
        .formatted(own.shape(), reference.shape());
  }

  private static List<Double> numbers(Tensor tensor) {
    return Arrays.stream(tensor.toDouble().toDoubles()).boxed().toList();
  }
}
