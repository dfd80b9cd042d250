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

  private final Sandbox sandbox;

  HonestPrograms(Sandbox sandbox) {
    this.sandbox = sandbox;
  }

  List<Finding> findings() {
    return List.of(
        function("function", LIMITS), script(), function("function in a large runner", LARGE));
  }

  private Finding function(String kind, Limits limits) {
    return finding(
        kind,
        limits,
        CompileTask.of(FUNCTION),
        classes ->
            new Program.Function(
                classes, "Twice", "twice", List.of(ValueType.DOUBLE), ValueType.DOUBLE),
        returned -> returned.result().equals(Optional.of(new Value.OfDouble(2.5))));
  }

  private Finding script() {
    return finding(
        "script",
        LIMITS,
        new CompileTask(SCRIPT, List.of(Givens.source(GIVENS))),
        classes -> new Program.Script(classes, "Main", GIVENS),
        returned -> returned.stdout().strip().equals("2.5"));
  }

  private Finding finding(
      String kind,
      Limits limits,
      CompileTask task,
      java.util.function.Function<ClassFiles, Program> program,
      Predicate<Outcome.Returned> isRight) {
    if (!(sandbox.compile(task) instanceof Compilation.Compiled(ClassFiles classes))) {
      return new Finding(kind, false, "An honest " + kind + " was not compiled.");
    }
    try (Run run = sandbox.startOnce(program.apply(classes), limits)) {
      boolean right =
          run.call(INPUTS) instanceof Outcome.Returned returned && isRight.test(returned);
      return new Finding(
          kind, right, "An honest " + kind + (right ? " works." : " gave a wrong result."));
    }
  }
}
