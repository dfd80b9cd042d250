package dev.gradus.grading;

import dev.gradus.exercise.Check;
import dev.gradus.exercise.Exercise;
import dev.gradus.exercise.TestCase;
import dev.gradus.exercise.Tolerance;
import dev.gradus.tensor.DType;
import java.util.Optional;
import java.util.Set;

/** What a result is held to besides its value: the tolerance and the further checks. */
public record Expectation(
    Optional<Tolerance> tolerance, Set<Check> checks, Optional<Double> accuracy) {

  public Expectation {
    checks = Set.copyOf(checks);
  }

  public Expectation(Optional<Tolerance> tolerance, Set<Check> checks) {
    this(tolerance, checks, Optional.empty());
  }

  /** The expectation of one test: its own tolerance comes before that of the exercise. */
  public static Expectation of(Exercise exercise, TestCase test) {
    return new Expectation(
        test.tolerance().or(() -> exercise.rules().tolerance()),
        exercise.rules().checks(),
        test.accuracy());
  }

  /** Whether inputs must be the same bits after the call. */
  public boolean keepsInputs() {
    return checks.contains(Check.INPUT_UNCHANGED);
  }

  boolean comparesDType() {
    return checks.contains(Check.DTYPE);
  }

  Tolerance toleranceFor(DType expected, DType actual) {
    return tolerance.orElseGet(
        () -> wider(Tolerance.defaultFor(expected), Tolerance.defaultFor(actual)));
  }

  Tolerance toleranceForPrinted() {
    return tolerance.orElse(Tolerance.PRINTED);
  }

  private static Tolerance wider(Tolerance one, Tolerance other) {
    return one.atol() >= other.atol() ? one : other;
  }
}
