package dev.gradus.sandbox;

import dev.gradus.protocol.Answer;
import dev.gradus.protocol.Program;
import dev.gradus.protocol.Value;
import dev.gradus.protocol.ValueType;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * Turns a runner's claims into an outcome, and checks again outside what limits were for inside.
 */
final class AnswerCheck {
  private final Program program;
  private final List<Value> inputs;
  private final Limits limits;

  AnswerCheck(Program program, List<Value> inputs, Limits limits) {
    this.program = program;
    this.inputs = inputs;
    this.limits = limits;
  }

  Outcome outcome(Answer answer, Usage usage) {
    return switch (answer) {
      case Answer.Returned returned when isTooLong(returned.stdout()) ->
          new Outcome.OutputExceeded("", usage);
      case Answer.Threw threw when isTooLong(threw.stdout()) ->
          new Outcome.OutputExceeded("", usage);
      case Answer.Returned returned -> returned(returned, usage);
      case Answer.Threw(var type, var message, var line, var stdout) ->
          new Outcome.Threw(type, message, line, stdout, usage);
      case Answer.OutOfMemory() -> new Outcome.OutOfMemory(usage);
      case Answer.TooMuchOutput(String stdout) ->
          new Outcome.OutputExceeded(isTooLong(stdout) ? "" : stdout, usage);
      case Answer.TooLargeResult() -> new Outcome.ResultExceeded(usage);
      case Answer.Unusable(String why) -> new Outcome.BadResult(why, usage);
    };
  }

  private Outcome returned(Answer.Returned returned, Usage usage) {
    Optional<String> problem = problem(returned);
    return problem.isPresent()
        ? new Outcome.BadResult(problem.get(), usage)
        : new Outcome.Returned(returned.result(), returned.inputsAfter(), returned.stdout(), usage);
  }

  private Optional<String> problem(Answer.Returned returned) {
    if (!types(returned.inputsAfter()).equals(types(inputs))) {
      return Optional.of("the inputs came back as other types");
    }
    return switch (program) {
      case Program.Script _ -> returned.result().map(_ -> "a script returned something");
      case Program.Function function -> wrongType(function.result(), returned.result());
    };
  }

  private static Optional<String> wrongType(ValueType expected, Optional<Value> result) {
    Optional<ValueType> actual = result.map(Value::type);
    if (actual.equals(Optional.of(expected))) {
      return Optional.empty();
    }
    return Optional.of(
        "it returned %s instead of %s"
            .formatted(actual.map(ValueType::javaName).orElse("nothing"), expected.javaName()));
  }

  private static List<ValueType> types(List<Value> values) {
    return values.stream().map(Value::type).toList();
  }

  private boolean isTooLong(String stdout) {
    return stdout.getBytes(StandardCharsets.UTF_8).length > 3 * limits.outputBytes();
  }
}
