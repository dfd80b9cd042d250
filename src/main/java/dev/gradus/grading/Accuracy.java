package dev.gradus.grading;

import dev.gradus.tensor.Tensor;
import java.util.Locale;
import java.util.Optional;

/**
 * The share of classes that are told right, computed out here: the right ones never enter the
 * sandbox.
 */
final class Accuracy {

  private Accuracy() {}

  /** Nothing if as many are right as must be. */
  static Optional<Mismatch> compare(double needed, Tensor labels, Tensor told) {
    var expected = Elements.of(labels);
    var actual = Elements.of(told);
    return Checker.shapes(expected, actual)
        .or(
            () ->
                right(expected, actual) >= needed * expected.count()
                    ? Optional.empty()
                    : new ElementComparison(expected, actual, _ -> 0).mismatch());
  }

  private static int right(Elements expected, Elements actual) {
    int right = 0;
    for (int i = 0; i < expected.count(); i++) {
      if (expected.at(i) == actual.at(i)) {
        right++;
      }
    }
    return right;
  }

  /** What was reached and what is needed, in a sentence; nothing if that can't be counted. */
  static Optional<String> sentence(double needed, Observation labels, Observation told) {
    if (!(labels instanceof Observation.Gave(Tensor expected)
        && told instanceof Observation.Gave(Tensor actual)
        && expected.shape().equals(actual.shape()))) {
      return Optional.empty();
    }
    int right = right(Elements.of(expected), Elements.of(actual));
    return Optional.of(
        "%d of %d unseen points are told right, an accuracy of %s; %s is needed."
            .formatted(
                right,
                expected.elements(),
                percent(right / (double) expected.elements()),
                percent(needed)));
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%.1f %%", 100 * share).replace(".0 %", " %");
  }
}
