package dev.gradus.web.result;

import dev.gradus.exercise.Tolerance;
import dev.gradus.grading.MismatchReport;
import dev.gradus.grading.SmallerReport;
import dev.gradus.grading.TestReport;
import dev.gradus.grading.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
    Optional<Smaller> smaller,
    boolean again,
    boolean open) {

  /** How close the values came, in words that a page can put together. */
  public record Closeness(String worst, String at, long inside, long elements, String allowed) {}

  /** A part of the inputs that fails as well. */
  public record Smaller(
      Optional<String> message, List<TensorView> inputs, List<TensorView> values) {

    private static Smaller of(SmallerReport part, Reading reading) {
      return new Smaller(
          part.message(),
          TestView.inputs(part.inputs(), reading),
          TestView.values(
              Optional.of(part.expected()), part.actual(), part.mismatch(), reading.tolerance()));
    }
  }

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
        test.inputs().map(inputs -> inputs(inputs, reading)).orElse(List.of()),
        values(test.expected(), test.actual(), test.mismatch(), tolerance),
        test.stdout().filter(text -> !text.isBlank()),
        test.mismatch().flatMap(mismatch -> closeness(mismatch, tolerance)),
        test.smaller().map(part -> Smaller.of(part, reading)),
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

  private static List<TensorView> inputs(Map<String, String> inputs, Reading reading) {
    return reading
        .inOrder(inputs)
        .flatMap(input -> TensorView.each(input.getKey(), input.getValue()).stream())
        .toList();
  }

  /** Expected beside actual; compared element by element where they have the same shape. */
  private static List<TensorView> values(
      Optional<String> expected,
      Optional<String> actual,
      Optional<MismatchReport> mismatch,
      Tolerance tolerance) {
    Optional<Differences> differences =
        mismatch.flatMap(found -> differences(expected, actual, found, tolerance));
    List<TensorView> shown = new ArrayList<>();
    expected.ifPresent(text -> shown.addAll(TensorView.each("expected", text, differences)));
    actual.ifPresent(text -> shown.addAll(TensorView.each("actual", text, differences)));
    return List.copyOf(shown);
  }

  private static Optional<Differences> differences(
      Optional<String> expected,
      Optional<String> actual,
      MismatchReport mismatch,
      Tolerance tolerance) {
    Optional<Literal> right = expected.flatMap(Literal::parse);
    Optional<Literal> given = actual.flatMap(Literal::parse);
    if (right.isEmpty() || given.isEmpty()) {
      return Optional.empty();
    }
    Set<List<Integer>> named = Set.copyOf(named(mismatch));
    return right.get().shape().equals(given.get().shape())
        ? Optional.of(new Differences(right.get(), given.get(), named, tolerance))
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
