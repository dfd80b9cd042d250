package dev.gradus.grading;

import dev.gradus.exercise.Inputs;
import dev.gradus.exercise.Task;
import dev.gradus.protocol.Maximum;
import dev.gradus.protocol.Value;
import dev.gradus.sandbox.Limits;
import dev.gradus.sandbox.Outcome;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Decides, outside the sandbox, what the outcome of one call is worth. */
final class CaseJudge {

  /** How Java ends the message about a file that the sandbox does not let a program open. */
  private static final String REFUSED_FILE = " (Operation not permitted)";

  private final Task task;
  private final Limits limits;

  CaseJudge(Task task, Limits limits) {
    this.task = task;
    this.limits = limits;
  }

  /** What was seen, before it is compared with anything; how references and mistakes are drawn. */
  CaseResult observe(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Returned returned -> returned(returned);
      case Outcome.Threw threw -> failed(Verdict.RUNTIME_ERROR, threw);
      case Outcome.BadResult(String why, _) -> failed(Verdict.RUNTIME_ERROR, "result", why, "");
      case Outcome.Died(String why, _) ->
          failed(Verdict.RUNTIME_ERROR, "died", "The program ended by itself: " + why, "");
      case Outcome.TimedOut _ ->
          failed(
              Verdict.TIME_LIMIT_EXCEEDED,
              "",
              "It was stopped after " + seconds() + " of computing.",
              "");
      case Outcome.OutOfMemory _ ->
          failed(
              Verdict.MEMORY_LIMIT_EXCEEDED,
              "",
              "It needs more than " + (limits.memoryBytes() >> 20) + " MB of memory.",
              "");
      case Outcome.OutputExceeded(String stdout, _) ->
          failed(
              Verdict.OUTPUT_LIMIT_EXCEEDED,
              "",
              "It prints more than " + (limits.outputBytes() >> 10) + " KB.",
              stdout);
      case Outcome.ResultExceeded _ ->
          failed(
              Verdict.OUTPUT_LIMIT_EXCEEDED,
              "result",
              "It returns more than " + (Maximum.FRAME >> 20) + " MB.",
              "");
      case Outcome.Starved _ ->
          throw new IllegalArgumentException("a starved call was not the learner's fault");
    };
  }

  /** What the outcome is worth, compared with what is expected. */
  CaseResult judge(Expectation expectation, Variant.Case asked, Outcome outcome) {
    var observed = observe(outcome);
    if (!observed.isAccepted()) {
      return observed;
    }
    var seen = observed.seen().orElseThrow();
    var mismatch = seen.mismatch(expectation, asked.expected());
    if (mismatch.isPresent()) {
      return CaseResult.different(seen, mismatch.get(), observed.stdout());
    }
    return changedInput(expectation, asked.inputs(), outcome)
        .map(name -> CaseResult.wrong(seen, changed(name), observed.stdout()))
        .orElse(observed);
  }

  private static String changed(String name) {
    return "The result is right, but the call changed its input " + name + ": work on a copy.";
  }

  private Optional<String> changedInput(Expectation expectation, Inputs inputs, Outcome outcome) {
    return expectation.keepsInputs() && outcome instanceof Outcome.Returned returned
        ? Checker.changedInput(inputs, byName(inputs, returned.inputsAfter()))
        : Optional.empty();
  }

  private static Map<String, Object> byName(Inputs inputs, List<Value> after) {
    var named = new LinkedHashMap<String, Object>();
    var values = after.iterator();
    for (var name : inputs.values().keySet()) {
      if (values.hasNext()) {
        named.put(name, values.next().toJava());
      }
    }
    return named;
  }

  private CaseResult returned(Outcome.Returned returned) {
    var printed = returned.stdout();
    return switch (task) {
      case Task.Program _ -> CaseResult.accepted(new Observation.Printed(printed), printed);
      case Task.Function _ ->
          returned
              .result()
              .map(value -> CaseResult.accepted(new Observation.Gave(value.toJava()), printed))
              .orElseGet(() -> failed(Verdict.WRONG_ANSWER, "null", "It returned null.", printed));
      case Task.Choice _ -> throw new IllegalArgumentException("a choice is not run");
    };
  }

  private static CaseResult failed(Verdict verdict, Outcome.Threw threw) {
    var where = threw.line().map(line -> " in line " + line).orElse("");
    var what = message(threw).map(message -> threw.type() + ": " + message).orElse(threw.type());
    return failed(verdict, threw.type(), "It threw " + what + where + ".", threw.stdout());
  }

  /** Names no file of ours: what the JDK itself would read, as its time zones, is closed too. */
  private static Optional<String> message(Outcome.Threw threw) {
    if (threw.message().contains(REFUSED_FILE)) {
      return Optional.of("no file can be opened here (dates and times need one)");
    }
    return Optional.of(threw.message()).filter(message -> !message.isBlank());
  }

  private static CaseResult failed(Verdict verdict, String detail, String message, String stdout) {
    return CaseResult.failed(new Observation.Failed(verdict, detail), message, stdout);
  }

  private String seconds() {
    double seconds = limits.time().toMillis() / 1000.0;
    return seconds == 1 ? "1 second" : "%s seconds".formatted(seconds).replace(".0 ", " ");
  }
}
