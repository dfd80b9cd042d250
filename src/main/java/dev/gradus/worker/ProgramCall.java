package dev.gradus.worker;

import dev.gradus.protocol.Answer;
import dev.gradus.protocol.Call;
import dev.gradus.protocol.Program;
import dev.gradus.protocol.Value;
import dev.gradus.tensor.GradMode;
import java.util.List;
import java.util.Optional;

/** Calls a learner's program for one test and puts what came of it into an answer. */
final class ProgramCall {
  private final Program program;
  private final LearnerClasses classes;
  private final PrintedOutput printed;

  ProgramCall(Program program, PrintedOutput printed) {
    this.program = program;
    this.classes = new LearnerClasses(program.classes());
    this.printed = printed;
  }

  Answer answer(Call call) {
    printed.restart(call.outputBytes());
    GradMode.reset();
    Object[] inputs = call.inputs().stream().map(Value::toJava).toArray();
    try {
      return whenReturned(invoke(inputs), inputs);
    } catch (Throwable thrown) {
      classes.forget();
      return whenThrown(thrown);
    }
  }

  private Outcome invoke(Object[] inputs) throws Throwable {
    ClassLoader loader = classes.loader();
    return program instanceof Program.Script script
        ? ScriptEntry.call(script, loader, inputs)
        : FunctionEntry.call((Program.Function) program, loader, inputs);
  }

  private Answer whenReturned(Outcome outcome, Object[] inputs) {
    if (printed.exceeded()) {
      return new Answer.TooMuchOutput(printed.text());
    }
    Optional<Value> result = outcome.returned().flatMap(Value::ofJava);
    if (outcome.expectsValue() && result.isEmpty()) {
      return new Answer.Unusable(outcome.describe());
    }
    return new Answer.Returned(result, inputsAfter(inputs), printed.text());
  }

  private static List<Value> inputsAfter(Object[] inputs) {
    return List.of(inputs).stream().map(input -> Value.ofJava(input).orElseThrow()).toList();
  }

  private Answer whenThrown(Throwable thrown) {
    if (printed.exceeded()) {
      return new Answer.TooMuchOutput(printed.text());
    }
    if (ThrownReport.isOutOfMemory(thrown)) {
      return new Answer.OutOfMemory();
    }
    return ThrownReport.of(thrown, program.classes().names(), printed.text());
  }
}
