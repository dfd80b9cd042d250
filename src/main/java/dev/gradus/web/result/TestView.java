package dev.gradus.web.result;

import dev.gradus.grading.MismatchReport;
import dev.gradus.grading.TestReport;
import dev.gradus.grading.Verdict;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One test as a page shows it.
 *
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
    boolean open) {

  /** How close the values came, in words that a page can put together. */
  public record Closeness(String worst, String at, long inside, long elements, String allowed) {}

  static TestView of(TestReport test, Allowance allowance) {
    return new TestView(
        test.name(),
        test.isSample(),
        Tone.of(test.verdict()),
        test.verdict().words(),
        Numbers.points(test.points()) + " / " + Numbers.points(test.maxPoints()),
        test.message(),
        test.mistake(),
        inputs(test),
        values(test, allowance),
        test.stdout().filter(text -> !text.isBlank()),
        test.mismatch().flatMap(mismatch -> closeness(mismatch, allowance)),
        test.verdict() != Verdict.ACCEPTED);
  }

  /** Whether there is more to see than the verdict. */
  public boolean detailed() {
    return message.isPresent()
        || mistake.isPresent()
        || stdout.isPresent()
        || !inputs.isEmpty()
        || !values.isEmpty();
  }

  private static List<TensorView> inputs(TestReport test) {
    return test.inputs().stream()
        .flatMap(inputs -> inputs.entrySet().stream())
        .map(input -> TensorView.of(input.getKey(), input.getValue(), Optional.empty()))
        .toList();
  }

  private static List<TensorView> values(TestReport test, Allowance allowance) {
    Optional<Literal> expected = test.expected().flatMap(Literal::parse);
    Optional<Literal> actual = test.actual().flatMap(Literal::parse);
    boolean comparable =
        test.mismatch().isPresent()
            && expected.map(Literal::shape).equals(actual.map(Literal::shape));
    Set<List<Integer>> named =
        new HashSet<>(test.mismatch().map(TestView::named).orElse(List.of()));
    List<TensorView> shown = new java.util.ArrayList<>();
    test.expected()
        .ifPresent(
            text ->
                shown.add(
                    view(
                        "expected",
                        text,
                        comparable ? actual : Optional.empty(),
                        named,
                        allowance)));
    test.actual()
        .ifPresent(
            text ->
                shown.add(
                    view(
                        "actual",
                        text,
                        comparable ? expected : Optional.empty(),
                        named,
                        allowance)));
    return List.copyOf(shown);
  }

  private static TensorView view(
      String label,
      String text,
      Optional<Literal> other,
      Set<List<Integer>> named,
      Allowance allowance) {
    return TensorView.of(label, text, other.map(o -> new Differences(o, named, allowance)));
  }

  private static List<List<Integer>> named(MismatchReport mismatch) {
    boolean elements = mismatch.kind().equals("value") || mismatch.kind().equals("pattern");
    return elements ? List.of(mismatch.firstIndex(), mismatch.worstIndex()) : List.of();
  }

  private static Optional<Closeness> closeness(MismatchReport mismatch, Allowance allowance) {
    if (!mismatch.kind().equals("value") || mismatch.maxAbsolute().isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Closeness(
            Numbers.error(mismatch.maxAbsolute().get()),
            mismatch.worstIndex().isEmpty() ? "" : " at " + mismatch.worstIndex(),
            mismatch.inside().orElse(0L),
            mismatch.elements().orElse(0L),
            allowance.words()));
  }
}
