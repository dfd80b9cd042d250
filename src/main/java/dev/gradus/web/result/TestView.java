package dev.gradus.web.result;

import dev.gradus.exercise.Tolerance;
import dev.gradus.grading.MismatchReport;
import dev.gradus.grading.TestReport;
import dev.gradus.grading.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * One test as a page shows it.
 *
 * @param again whether its mistake was explained by an earlier test already
 * @param open whether its details are to be seen at once
 */
public record TestView(
    String name,
    boolean sample,
    Tone tone,
    String verdict,
    String points,
    Optional<String> message,
    Optional<String> mistake,
    List<TensorView> inputs,
    List<TensorView> values,
    Optional<String> stdout,
    Optional<Closeness> closeness,
    boolean again,
    boolean open) {

  /** How close the values came, in words that a page can put together. */
  public record Closeness(String worst, String at, long inside, long elements, String allowed) {}

  static TestView of(TestReport test, Reading reading, boolean again) {
    Tolerance tolerance = reading.tolerance();
    return new TestView(
        test.name(),
        test.isSample(),
        Tone.of(test.verdict()),
        test.verdict().words(),
        Numbers.points(test.points()) + " / " + Numbers.points(test.maxPoints()),
        test.message(),
        test.mistake(),
        inputs(test, reading),
        values(test, tolerance),
        test.stdout().filter(text -> !text.isBlank()),
        test.mismatch().flatMap(mismatch -> closeness(mismatch, tolerance)),
        again,
        test.verdict() != Verdict.ACCEPTED && (!again || test.isSample()));
  }

  /** Whether there is more to see than the verdict. */
  public boolean detailed() {
    return message.isPresent()
        || mistake.isPresent()
        || stdout.isPresent()
        || !inputs.isEmpty()
        || !values.isEmpty();
  }

  private static List<TensorView> inputs(TestReport test, Reading reading) {
    return test.inputs().stream()
        .flatMap(reading::inOrder)
        .flatMap(input -> TensorView.each(input.getKey(), input.getValue()).stream())
        .toList();
  }

  /** Expected beside actual; compared element by element where they have the same shape. */
  private static List<TensorView> values(TestReport test, Tolerance tolerance) {
    Optional<Differences> differences = differences(test, tolerance);
    List<TensorView> shown = new ArrayList<>();
    test.expected().ifPresent(text -> shown.addAll(TensorView.each("expected", text, differences)));
    test.actual().ifPresent(text -> shown.addAll(TensorView.each("actual", text, differences)));
    return List.copyOf(shown);
  }

  private static Optional<Differences> differences(TestReport test, Tolerance tolerance) {
    Optional<Literal> expected = test.expected().flatMap(Literal::parse);
    Optional<Literal> actual = test.actual().flatMap(Literal::parse);
    if (test.mismatch().isEmpty() || expected.isEmpty() || actual.isEmpty()) {
      return Optional.empty();
    }
    Set<List<Integer>> named = Set.copyOf(named(test.mismatch().get()));
    return expected.get().shape().equals(actual.get().shape())
        ? Optional.of(new Differences(expected.get(), actual.get(), named, tolerance))
        : Optional.empty();
  }

  private static List<List<Integer>> named(MismatchReport mismatch) {
    boolean elements = mismatch.kind().equals("value") || mismatch.kind().equals("pattern");
    return elements
        ? Stream.of(mismatch.firstIndex(), mismatch.worstIndex()).distinct().toList()
        : List.of();
  }

  private static Optional<Closeness> closeness(MismatchReport mismatch, Tolerance tolerance) {
    if (!mismatch.kind().equals("value") || mismatch.maxAbsolute().isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Closeness(
            Numbers.error(mismatch.maxAbsolute().get()),
            mismatch.worstIndex().isEmpty() ? "" : " at " + mismatch.worstIndex(),
            mismatch.inside().orElse(0L),
            mismatch.elements().orElse(0L),
            Numbers.rule(tolerance)));
  }
}
