package dev.gradus.grading;

import java.util.Optional;
import java.util.function.IntToDoubleFunction;

/** Compares the elements of two tensors of one shape: the pattern of NaN and infinities, values. */
final class ElementComparison {

  private final Elements expected;
  private final Elements actual;
  private final IntToDoubleFunction margin;

  private int first = -1;
  private int worst = -1;
  private double worstExcess = Double.NEGATIVE_INFINITY;
  private double maxAbsolute;
  private double maxRelative;
  private int inside;

  /** {@code margin} tells how far the element at a place may lie from the expected one. */
  ElementComparison(Elements expected, Elements actual, IntToDoubleFunction margin) {
    this.expected = expected;
    this.actual = actual;
    this.margin = margin;
  }

  Optional<Mismatch> mismatch() {
    for (int i = 0; i < expected.count(); i++) {
      if (!samePattern(expected.at(i), actual.at(i))) {
        note(i, Double.POSITIVE_INFINITY);
      } else {
        inside++;
      }
    }
    if (first >= 0) {
      return Optional.of(Mismatch.of(Mismatch.Kind.PATTERN, differences()));
    }
    inside = 0;
    for (int i = 0; i < expected.count(); i++) {
      compareValues(i);
    }
    return first < 0
        ? Optional.empty()
        : Optional.of(Mismatch.of(Mismatch.Kind.VALUE, differences()));
  }

  private static boolean samePattern(double expected, double actual) {
    if (Double.isFinite(expected)) {
      return Double.isFinite(actual);
    }
    return Double.compare(expected, actual) == 0;
  }

  private void compareValues(int place) {
    if (!Double.isFinite(expected.at(place))) {
      inside++;
      return;
    }
    double error = expected.distance(actual, place);
    maxAbsolute = Math.max(maxAbsolute, error);
    if (expected.at(place) != 0) {
      maxRelative = Math.max(maxRelative, error / Math.abs(expected.at(place)));
    }
    if (error <= margin.applyAsDouble(place)) {
      inside++;
    } else {
      note(place, error);
    }
  }

  private void note(int place, double error) {
    if (first < 0) {
      first = place;
    }
    if (error > worstExcess) {
      worst = place;
      worstExcess = error;
    }
  }

  private Mismatch.Differences differences() {
    return new Mismatch.Differences(
        element(first), element(worst), maxAbsolute, maxRelative, inside, expected.count());
  }

  private Mismatch.Element element(int place) {
    return new Mismatch.Element(expected.index(place), expected.text(place), actual.text(place));
  }
}
