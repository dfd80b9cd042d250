package dev.gradus.grading;

import dev.gradus.exercise.Exercise;
import dev.gradus.tensor.Tensor;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Answers next to the right one, on both sides of what a tolerance is for: one that other rounding
 * gives must pass, one that a coarse approximation gives must not.
 */
final class NearAnswers {

  /** How far an answer may be off by the order of additions alone: a few units of float32. */
  private static final double ROUNDING = 2e-7;

  /** How far off the usual short formulas are, such as that of gelu with tanh. */
  private static final double APPROXIMATION = 1e-3;

  private final Exercise exercise;
  private final Variant variant;

  NearAnswers(Exercise exercise, Variant variant) {
    this.exercise = exercise;
    this.variant = variant;
  }

  /** The tests that refuse an answer which differs from the right one by rounding only. */
  List<String> tooStrict() {
    var found = new ArrayList<String>();
    for (int test = 0; test < variant.tests().size(); test++) {
      if (!all(test, answer -> scaled(answer, 1 + ROUNDING))) {
        found.add(exercise.tests().get(test).name());
      }
    }
    return found;
  }

  /** Whether every test accepts an answer that is off by one part in a thousand. */
  boolean acceptCoarse() {
    boolean tried = false;
    for (int test = 0; test < variant.tests().size(); test++) {
      tried |= variant.cases(test).stream().anyMatch(NearAnswers::isFloating);
      if (!all(test, answer -> scaled(answer, 1 + APPROXIMATION))) {
        return false;
      }
    }
    return tried;
  }

  private static boolean isFloating(Variant.Case asked) {
    return asked.expected() instanceof Observation.Gave(Tensor right) && right.dtype().isFloating();
  }

  private boolean all(int test, UnaryOperator<Tensor> change) {
    var held = Expectation.of(exercise, exercise.tests().get(test));
    return variant.cases(test).stream()
        .allMatch(
            asked ->
                changed(asked, change)
                    .map(given -> given.resembles(held, asked.expected()))
                    .orElse(true));
  }

  private static Optional<Observation> changed(Variant.Case asked, UnaryOperator<Tensor> change) {
    return asked.expected() instanceof Observation.Gave(Tensor right) && isFloating(asked)
        ? Optional.of(new Observation.Gave(change.apply(right)))
        : Optional.empty();
  }

  private static Tensor scaled(Tensor right, double factor) {
    return right.map(value -> value * factor);
  }
}
