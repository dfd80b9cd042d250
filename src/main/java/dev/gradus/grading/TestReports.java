package dev.gradus.grading;

import dev.gradus.exercise.Inputs;
import dev.gradus.exercise.TestCase;
import dev.gradus.tensor.Tensor;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Writes how tests ended. Of a secret test the message tells only what the author says about it: an
 * exception's text, like everything else that was received after a secret input was sent, may carry
 * that input out.
 */
final class TestReports {

  private static final int LONGEST = 4_000;

  private TestReports() {}

  static TestReport of(
      TestExamination.Ended ended, Optional<String> mistake, Optional<SmallerReport> smaller) {
    var test = ended.test();
    var result = ended.result();
    return new TestReport(
        test.name(),
        show(test),
        result.verdict(),
        result.isAccepted() ? test.points() : 0,
        test.points(),
        message(ended),
        mistake,
        Optional.of(inputs(ended.decisive().inputs())),
        Optional.of(text(ended.decisive().expected())),
        result.seen().map(seen -> actual(seen, result)),
        printed(result),
        result.mismatch().map(Mismatch::report),
        smaller);
  }

  /** A part of a sample's inputs, and how it failed. */
  static SmallerReport ofSmaller(Variant.Case part, CaseResult result) {
    return new SmallerReport(
        inputs(part.inputs()),
        text(part.expected()),
        result.seen().map(seen -> actual(seen, result)),
        result.message().map(TestReports::cut),
        result.mismatch().map(Mismatch::report));
  }

  /** A call on inputs that the learner made up: shown, worth nothing. */
  static TestReport ofOwnInputs(Inputs inputs, CaseResult result) {
    return new TestReport(
        "your input",
        "sample",
        result.verdict(),
        0,
        0,
        result.message().map(TestReports::cut).or(() -> result.seen().flatMap(TestReports::kind)),
        Optional.empty(),
        Optional.of(inputs(inputs)),
        Optional.empty(),
        result.seen().map(seen -> actual(seen, result)),
        printed(result),
        Optional.empty(),
        Optional.empty());
  }

  /** What came back, apart from its elements. */
  private static Optional<String> kind(Observation seen) {
    return seen instanceof Observation.Gave(Tensor tensor)
        ? Optional.of(
            "shape %s, dtype %s, %,d %s"
                .formatted(
                    tensor.shape(),
                    tensor.dtype().name().toLowerCase(Locale.ROOT),
                    tensor.elements(),
                    tensor.elements() == 1 ? "element" : "elements"))
        : Optional.empty();
  }

  private static Optional<String> printed(CaseResult result) {
    return Optional.of(result.stdout()).filter(text -> !text.isEmpty()).map(TestReports::cut);
  }

  /** A test that was not run any more, because runner after runner had died. */
  static TestReport skipped(TestCase test) {
    return new TestReport(
        test.name(),
        show(test),
        Verdict.SKIPPED,
        0,
        test.points(),
        Optional.of("It was not run, because the tests before it ended the program too often."),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  private static String show(TestCase test) {
    return test.isSample() ? "sample" : "secret";
  }

  /** How many classes were told right may be known of secret tests too: it tells no value. */
  private static Optional<String> message(TestExamination.Ended ended) {
    var expected = ended.decisive().expected();
    return ended
        .test()
        .accuracy()
        .flatMap(
            needed ->
                ended.result().seen().flatMap(seen -> Accuracy.sentence(needed, expected, seen)))
        .or(() -> message(ended.test(), ended.result()));
  }

  private static Optional<String> message(TestCase test, CaseResult result) {
    if (test.isSample()) {
      return result.message().map(TestReports::cut);
    }
    return result.isAccepted()
        ? Optional.empty()
        : test.about().map(about -> "This test is about " + about + ".");
  }

  private static Map<String, String> inputs(Inputs values) {
    var inputs = new LinkedHashMap<String, String>();
    values.values().forEach((name, value) -> inputs.put(name, cut(text(value))));
    return inputs;
  }

  static String actual(Observation seen, CaseResult result) {
    return seen instanceof Observation.Failed ? result.message().orElse("") : text(seen);
  }

  static String text(Observation observation) {
    return cut(
        switch (observation) {
          case Observation.Gave(Object value) -> text(value);
          case Observation.Printed(String printed) -> printed;
          case Observation.Failed(Verdict verdict, String detail) ->
              (verdict.words() + " " + detail).strip();
        });
  }

  static String text(Object value) {
    return switch (value) {
      case Tensor tensor -> tensor.literal();
      case List<?> tensors ->
          tensors.stream().map(TestReports::text).collect(Collectors.joining("\n"));
      default -> String.valueOf(value);
    };
  }

  private static String cut(String text) {
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
  }
}
