package dev.gradus.sandbox;

import dev.gradus.protocol.ClassFiles;
import dev.gradus.protocol.Program;
import dev.gradus.protocol.SourceFile;
import dev.gradus.protocol.Value;
import dev.gradus.protocol.ValueType;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/** A real sandbox that all tests of this package share, and short words for using it. */
public final class TestSandbox {
  public static final Path HOME = Path.of("target", "sandbox").toAbsolutePath();
  static final Limits LIMITS = new Limits(Duration.ofSeconds(2), 128 << 20, 1 << 16);
  private static final Sandbox SHARED = Sandbox.open(SandboxSettings.in(HOME));

  static {
    Runtime.getRuntime().addShutdownHook(new Thread(SHARED::close));
  }

  private TestSandbox() {}

  static Sandbox shared() {
    return SHARED;
  }

  static Compilation compile(String name, String source) {
    return SHARED.compile(CompileTask.of(new SourceFile(name + ".java", source)));
  }

  static ClassFiles classes(String name, String source) {
    return switch (compile(name, source)) {
      case Compilation.Compiled(ClassFiles classes) -> classes;
      case Compilation.Rejected(List<Diagnostic> diagnostics) ->
          throw new AssertionError("Did not compile: " + diagnostics + "\n" + source);
      case Compilation.TooComplex _, Compilation.CompilerTimedOut _ ->
          throw new AssertionError("Did not compile.\n" + source);
    };
  }

  /** The program {@code static <result> f(<type> x)} of the class {@code Learner}. */
  static Program function(String source, ValueType type, ValueType result) {
    return new Program.Function(classes("Learner", source), "Learner", "f", List.of(type), result);
  }

  /** Runs {@code static double f(double x)} of the class {@code Learner} with the body given. */
  static Outcome runBody(String body, double x) {
    return runClass("class Learner { static double f(double x) { " + body + " } }", x);
  }

  static Outcome runClass(String source, double x) {
    return run(function(source, ValueType.DOUBLE, ValueType.DOUBLE), new Value.OfDouble(x));
  }

  static Outcome run(Program program, Value input) {
    return run(program, LIMITS, input);
  }

  static Outcome run(Program program, Limits limits, Value input) {
    try (Run run = SHARED.start(program, limits)) {
      return run.call(inputs(input));
    }
  }

  static SequencedMap<String, Value> inputs(Value input) {
    SequencedMap<String, Value> inputs = new LinkedHashMap<>();
    inputs.put("x", input);
    return inputs;
  }
}
