package dev.gradus.grading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.exercise.Exercise;
import dev.gradus.exercise.ExerciseFolder;
import dev.gradus.exercise.Inputs;
import dev.gradus.protocol.ClassFiles;
import dev.gradus.protocol.Program;
import dev.gradus.protocol.SourceFile;
import dev.gradus.protocol.Value;
import dev.gradus.protocol.ValueType;
import dev.gradus.sandbox.Compilation;
import dev.gradus.sandbox.CompileTask;
import dev.gradus.sandbox.Outcome;
import dev.gradus.sandbox.Run;
import dev.gradus.sandbox.Sandbox;
import dev.gradus.sandbox.SandboxSettings;
import dev.gradus.sandbox.TestSandbox;
import dev.gradus.sandbox.Tier;
import dev.gradus.sandbox.Traces;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;

/** A grader that is attacked, and what can be seen of it from outside. */
final class Target implements AutoCloseable {

  /** What no hostile program returns. */
  private static final double EXPECTED = 42.125;

  private static final String RIGHT =
      "class Learner { static double f(double x) { return x + 39.125; } }";

  private static final SandboxSettings SETTINGS = SandboxSettings.in(TestSandbox.HOME);

  private final Sandbox sandbox = Sandbox.open(SETTINGS);
  private final Grader grader = new Grader(sandbox);
  private final List<Outcome> outcomes = new ArrayList<>();
  private final Traces before;
  private Set<Long> compileWorkers;

  Target() {
    // Each way to end has its classes and threads, which are there from now on.
    grade("500ms", RIGHT);
    grade("100ms", RIGHT.replace("return", "while (x > 0) x++; return"));
    grade("500ms", RIGHT.replace("return", "System.exit(1); return"));
    gradeUnchecked("500ms", RIGHT.replace("return", "System.exit(1); return"));
    this.before = Traces.of(sandbox, SETTINGS.standardRunners());
    this.compileWorkers = Traces.compileWorkers(sandbox);
  }

  /** As every submission is graded: compiled, checked, run and judged. */
  GradingResult grade(String time, String source) {
    return grader.grade(order(time, source), source);
  }

  /** The same without the bytecode check; what became of each run is kept. */
  GradingResult gradeUnchecked(String time, String source) {
    outcomes.clear();
    var order = order(time, source);
    var program =
        new Program.Function(
            compiled(source), "Learner", "f", List.of(ValueType.DOUBLE), result(source));
    var limits = Grader.limits(order.exercise());
    try (var runs = new Runs(() -> new WatchedRun(sandbox.start(program, limits)))) {
      return grader.grade(order, runs);
    }
  }

  /** What became of the first run that was graded without the bytecode check. */
  Outcome outcome() {
    return outcomes.getFirst();
  }

  private ClassFiles compiled(String source) {
    return sandbox.compile(CompileTask.of(new SourceFile("Learner.java", source)))
            instanceof Compilation.Compiled(ClassFiles classes)
        ? classes
        : fail(source);
  }

  private static ClassFiles fail(String source) {
    throw new AssertionError("Did not compile.\n" + source);
  }

  private static ValueType result(String source) {
    return source.contains("static String f") ? ValueType.STRING : ValueType.DOUBLE;
  }

  /** One secret test, which calls the method with 3. */
  private static Grader.Order order(String time, String source) {
    boolean text = result(source) == ValueType.STRING;
    var inputs = new Inputs(new LinkedHashMap<>(Map.of("x", 3.0)));
    Object expected = text ? "a secret" : (Object) EXPECTED;
    var asked = new Variant.Case(inputs, new Observation.Gave(expected), Map.of());
    var variant = new Variant(List.of(List.of(asked)));
    return new Grader.Order(
        exercise(text ? "String" : "double", time), variant, false, Grader.Progress.NOBODY);
  }

  private static Exercise exercise(String result, String time) {
    var yaml =
        """
        format: 1
        title: Attacked
        kind: function
        entry: static %s f(double x)
        reference: accepted/right.java
        limits: {time: %s, memory: 128MB, output: 16KB}
        tests:
          - {name: only, show: secret, points: 1, about: one number, inputs: {x: 3.}}
        """
            .formatted(result, time);
    var files =
        Map.of(
            "exercise.yaml",
            yaml,
            "statement.md",
            "Return it.",
            "starter/Learner.java",
            "class Learner {}",
            "submissions/accepted/right.java",
            RIGHT);
    var bytes = new LinkedHashMap<String, byte[]>();
    files.forEach((path, text) -> bytes.put(path, text.getBytes(StandardCharsets.UTF_8)));
    return Exercise.read("attacked", new ExerciseFolder(bytes));
  }

  /** From now on others are expected to compile, in place of those that were hurt. */
  void expectOtherCompileWorkers() {
    assertThat(Traces.compileWorkers(sandbox))
        .isNotEmpty()
        .doesNotContainAnyElementsOf(compileWorkers);
    compileWorkers = Traces.compileWorkers(sandbox);
  }

  /** After each attack: the next learner notices nothing, and nothing is left of it. */
  void assertUnharmed() {
    assertThat(grade("2s", RIGHT).verdict()).as("the next submission").isEqualTo(Verdict.ACCEPTED);
    assertThat(Traces.compileWorkers(sandbox)).as("compile workers").isEqualTo(compileWorkers);
    assertThat(Path.of("/tmp/gradus-attack")).doesNotExist();
    before.assertNoMore();
  }

  /** At the end: what was proven of it before holds still. */
  void assertProven() {
    var proof = sandbox.prove();
    assertThat(proof.satisfies(Tier.SECCOMP)).as(proof.summary()).isTrue();
  }

  @Override
  public void close() {
    sandbox.close();
  }

  /** Keeps what became of it. */
  private final class WatchedRun implements Run {
    private final Run run;

    private WatchedRun(Run run) {
      this.run = run;
    }

    @Override
    public void ask(SequencedMap<String, Value> inputs) {
      run.ask(inputs);
    }

    @Override
    public Outcome answer() {
      var outcome = run.answer();
      outcomes.add(outcome);
      return outcome;
    }

    @Override
    public void close() {
      run.close();
    }
  }
}
