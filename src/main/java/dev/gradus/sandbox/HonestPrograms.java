package dev.gradus.sandbox;

import dev.gradus.protocol.ClassFiles;
import dev.gradus.protocol.Program;
import dev.gradus.protocol.SourceFile;
import dev.gradus.protocol.Value;
import dev.gradus.protocol.ValueType;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;

/** One honest program of each kind: a sandbox that stops these too is no use. */
final class HonestPrograms {
  private static final SourceFile FUNCTION =
      new SourceFile(
          "Twice.java", "class Twice { static double twice(double x) { return 2 * x; } }");
  private static final SourceFile SCRIPT =
      new SourceFile("Main.java", "void main() { IO.println(Given.x + Given.x); }");
  private static final LinkedHashMap<String, ValueType> GIVENS =
      new LinkedHashMap<>(Map.of("x", ValueType.DOUBLE));
  private static final LinkedHashMap<String, Value> INPUTS =
      new LinkedHashMap<>(Map.of("x", new Value.OfDouble(1.25)));
  private static final Limits LIMITS = new Limits(Duration.ofSeconds(5), 64 << 20, 4096);
  private static final Limits LARGE = new Limits(Duration.ofSeconds(5), 512 << 20, 4096);

  private static final CompileTask FUNCTION_TASK = CompileTask.of(FUNCTION);
  private static final CompileTask SCRIPT_TASK =
      new CompileTask(SCRIPT, List.of(Givens.source(GIVENS)));

  private final Function<CompileTask, Compilation> compiler;
  private final BiFunction<Program, Limits, Run> starter;

  /**
   * @param compiler what compiles them
   * @param starter what puts them into a runner
   */
  HonestPrograms(
      Function<CompileTask, Compilation> compiler, BiFunction<Program, Limits, Run> starter) {
    this.compiler = compiler;
    this.starter = starter;
  }

  /** What has to be compiled for them. */
  static List<CompileTask> tasks() {
    return List.of(FUNCTION_TASK, SCRIPT_TASK);
  }

  /** Those that are small. */
  List<Finding> small() {
    return List.of(function("function", LIMITS), script());
  }

  List<Finding> findings() {
    return List.of(
        function("function", LIMITS), script(), function("function in a large runner", LARGE));
  }

  private Finding function(String kind, Limits limits) {
    return finding(
        kind,
        limits,
        FUNCTION_TASK,
        classes ->
            new Program.Function(
                classes, "Twice", "twice", List.of(ValueType.DOUBLE), ValueType.DOUBLE),
        returned -> returned.result().equals(Optional.of(new Value.OfDouble(2.5))));
  }

  private Finding script() {
    return finding(
        "script",
        LIMITS,
        SCRIPT_TASK,
        classes -> new Program.Script(classes, "Main", GIVENS),
        returned -> returned.stdout().strip().equals("2.5"));
  }

  private Finding finding(
      String kind,
      Limits limits,
      CompileTask task,
      Function<ClassFiles, Program> program,
      Predicate<Outcome.Returned> isRight) {
    Compilation compilation = compiler.apply(task);
    if (!(compilation instanceof Compilation.Compiled(ClassFiles classes))) {
      return failure(kind, "was not compiled: " + FailureWords.of(compilation));
    }
    try (Run run = starter.apply(program.apply(classes), limits)) {
      Outcome outcome = run.call(INPUTS);
      return outcome instanceof Outcome.Returned returned && isRight.test(returned)
          ? new Finding(kind, true, "An honest " + kind + " works.")
          : failure(kind, "failed: " + FailureWords.of(outcome));
    }
  }

  private static Finding failure(String kind, String how) {
    return new Finding(kind, false, "An honest " + kind + " " + how + ".");
  }
}
