package dev.gradus.grading;

import dev.gradus.exercise.Exercise;
import dev.gradus.exercise.ExerciseLimits;
import dev.gradus.exercise.Inputs;
import dev.gradus.exercise.Mistake;
import dev.gradus.exercise.Task;
import dev.gradus.exercise.TestCase;
import dev.gradus.exercise.TrainingData;
import dev.gradus.protocol.Program;
import dev.gradus.sandbox.Limits;
import dev.gradus.sandbox.Outcome;
import dev.gradus.sandbox.Sandbox;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Grades one source: builds it, runs the tests in the sandbox one at a time, samples first, and
 * judges out here what comes back. It knows nothing of jobs or of the database.
 */
final class Grader {

  private static final Optional<SmallerReport> NOTHING_SMALLER = Optional.empty();

  /** The processor time that a failure is looked into for. It decides nothing, so it is short. */
  private static final Duration SHRINKING = Duration.ofMillis(250);

  private final Sandbox sandbox;
  private final ProgramBuilder builder;

  Grader(Sandbox sandbox) {
    this.sandbox = sandbox;
    this.builder = new ProgramBuilder(sandbox::compile);
  }

  /** Which tests are run, on which variant, and who wants to know how far it is. */
  record Order(Exercise exercise, Variant variant, boolean samplesOnly, Progress progress) {}

  /** Told of the tests that have ended so far. */
  interface Progress extends Consumer<List<TestReport>> {
    Progress NOBODY = _ -> {};

    /** What is done from now on. */
    default void enters(Stage stage) {}
  }

  GradingResult grade(Order order, String source) {
    order.progress().enters(Stage.COMPILING);
    return switch (builder.build(order.exercise(), source)) {
      case Build.Refused(Verdict verdict, List<DiagnosticReport> diagnostics) ->
          GradingResult.refused(verdict, diagnostics);
      case Build.Built(Program program) -> {
        try (var runs = runs(order.exercise(), program)) {
          yield grade(order, runs);
        }
      }
    };
  }

  /** Grades the same way, and draws the function where the exercise asks for it. */
  GradingResult trial(Order order, String source) {
    return switch (builder.build(order.exercise(), source)) {
      case Build.Refused(Verdict verdict, List<DiagnosticReport> diagnostics) ->
          GradingResult.refused(verdict, diagnostics);
      case Build.Built(Program program) -> {
        try (var runs = runs(order.exercise(), program)) {
          var result = grade(order, runs);
          yield result.with(
              new TrialDrawing(curve(order, runs), borders(order, runs, result.tests())));
        }
      }
    };
  }

  /** For each data set of a sample test to which the program gave an answer. */
  private List<Border> borders(Order order, Runs runs, List<TestReport> reports) {
    var borders = new ArrayList<Border>();
    for (var report : reports) {
      var test = order.exercise().test(report.name()).orElseThrow();
      boolean answered =
          report.verdict() == Verdict.ACCEPTED || report.verdict() == Verdict.WRONG_ANSWER;
      if (answered && test.content() instanceof TestCase.Content.Training(TrainingData data)) {
        int position = order.exercise().tests().indexOf(test);
        var asked = order.variant().cases(position).getFirst();
        var question = Border.Question.of(test.name(), data, asked);
        observe(order, runs, question.inputs()).flatMap(question::answered).ifPresent(borders::add);
      }
    }
    return borders;
  }

  /** What one call gives that no test asks for; nothing if there is no telling. */
  private Optional<CaseResult> observe(Order order, Runs runs, Inputs inputs) {
    if (runs.isExhausted()) {
      return Optional.empty();
    }
    var exercise = order.exercise();
    try {
      return Optional.of(
          new CaseJudge(exercise.task(), limits(exercise)).observe(call(runs, inputs)));
    } catch (StarvedException _) {
      return Optional.empty();
    }
  }

  private Optional<Curve> curve(Order order, Runs runs) {
    var plot = order.exercise().plot();
    var asked = order.variant().plot();
    if (plot.isEmpty() || asked.isEmpty()) {
      return Optional.empty();
    }
    return observe(order, runs, asked.get().inputs())
        .flatMap(result -> Curve.of(plot.get(), asked.get(), result))
        .map(curve -> curve.with(order.variant().slope()));
  }

  /** Grades what runs already. */
  GradingResult grade(Order order, Runs runs) {
    var recognition = new MistakeRecognition(order.exercise());
    var reports = new ArrayList<TestReport>();
    try {
      for (var group : samplesFirst(order)) {
        // Never across the border: a sample's output is shown, and must know of no secret input.
        runs.expect(calls(order, group));
        for (int position : group) {
          boolean first = reports.stream().allMatch(test -> test.verdict() == Verdict.ACCEPTED);
          reports.add(run(order, position, runs, recognition, first));
          order.progress().accept(List.copyOf(reports));
        }
      }
      return GradingResult.scored(reports);
    } catch (StarvedException _) {
      return starved();
    }
  }

  /**
   * Runs one test; {@code first} is one after which none has failed yet, whose failure is looked
   * into.
   */
  private TestReport run(
      Order order, int position, Runs runs, MistakeRecognition recognition, boolean first) {
    var exercise = order.exercise();
    if (runs.isExhausted()) {
      return TestReports.skipped(exercise.tests().get(position));
    }
    var judge = new CaseJudge(exercise.task(), limits(exercise));
    var cases = order.variant().cases(position);
    var ended =
        new TestExamination(exercise, position)
            .run(
                cases,
                (expectation, asked) -> {
                  order.progress().enters(Stage.RUNNING);
                  var outcome = call(runs, asked.inputs());
                  order.progress().enters(Stage.CHECKING);
                  return judge.judge(expectation, asked, outcome);
                },
                recognition);
    Optional<String> feedback =
        ended.result().isAccepted()
            ? Optional.empty()
            : recognition.recognise(position, ended.decisive()).map(Mistake::feedback);
    var smaller =
        first ? smaller(ended, order.variant().smaller(position), judge, runs) : NOTHING_SMALLER;
    return TestReports.of(ended, feedback, smaller);
  }

  /**
   * Looks for the smallest part of a failing sample's inputs that fails the same way. Samples come
   * first, so the program has seen no secret input that it could tell here.
   */
  private Optional<SmallerReport> smaller(
      TestExamination.Ended ended, List<Variant.Case> parts, CaseJudge judge, Runs runs) {
    if (!ended.isWorthShrinking() || runs.isExhausted()) {
      return NOTHING_SMALLER;
    }
    var left = SHRINKING;
    long whole = SmallerInputs.elements(ended.decisive().inputs());
    for (var part : parts) {
      if (SmallerInputs.elements(part.inputs()) >= whole) {
        return NOTHING_SMALLER; // They are in order of size.
      }
      var outcome = runs.call(part.inputs());
      if (outcome.endsRun()) {
        runs.forgiveOne();
        return NOTHING_SMALLER;
      }
      var result = judge.judge(ended.expectation(), part, outcome);
      if (result.verdict() == ended.result().verdict()) {
        return Optional.of(TestReports.ofSmaller(part, result));
      }
      left = left.minus(outcome.usage().cpu());
      if (left.isNegative()) {
        return NOTHING_SMALLER;
      }
    }
    return NOTHING_SMALLER;
  }

  /**
   * Calls once; and once more if the runner died, which may have been another's doing: a program
   * that ends its runner does so again.
   */
  Outcome call(Runs runs, Inputs inputs) {
    var outcome = callFairly(runs, inputs);
    if (!(outcome instanceof Outcome.Died)) {
      return outcome;
    }
    runs.forgiveOne();
    return callFairly(runs, inputs);
  }

  /** Calls once; and once more, alone, if the machine was too busy to tell. */
  private Outcome callFairly(Runs runs, Inputs inputs) {
    var first = runs.call(inputs);
    if (!(first instanceof Outcome.Starved)) {
      return first;
    }
    runs.ready();
    var outcome = sandbox.alone(() -> runs.call(inputs));
    if (outcome instanceof Outcome.Starved) {
      throw new StarvedException();
    }
    return outcome;
  }

  /** Runs a source on inputs that the learner made up; there is nothing to compare with. */
  GradingResult tryOut(Exercise exercise, Inputs inputs, String source) {
    return switch (builder.build(exercise, source)) {
      case Build.Refused(Verdict verdict, List<DiagnosticReport> diagnostics) ->
          GradingResult.refused(verdict, diagnostics);
      case Build.Built(Program program) -> {
        try (var runs = runs(exercise, program)) {
          var result = new CaseJudge(exercise.task(), limits(exercise)).observe(call(runs, inputs));
          yield GradingResult.scored(List.of(TestReports.ofOwnInputs(inputs, result)));
        } catch (StarvedException _) {
          yield starved();
        }
      }
    };
  }

  private static GradingResult starved() {
    return GradingResult.judgeError(
        "A call got less than half of the processor time that it waited for, twice.");
  }

  /** Opens the shipped solutions of an exercise, to draw its bank from and to be graded. */
  SolutionRuns.Opened open(Exercise exercise) {
    return new SolutionRuns.Opened(
        source -> solution(exercise, builder.build(exercise, source)),
        source -> solution(exercise, slope(exercise, source)));
  }

  private Build slope(Exercise exercise, String source) {
    return exercise.task() instanceof Task.Function task && exercise.plot().isPresent()
        ? builder.slope(task, exercise.plot().get(), source)
        : new Build.Refused(Verdict.COMPILE_ERROR, List.of());
  }

  private SolutionRuns.Solution solution(Exercise exercise, Build build) {
    return switch (build) {
      case Build.Refused(Verdict verdict, List<DiagnosticReport> diagnostics) ->
          new SolutionRuns.Solution.Refused(GradingResult.refused(verdict, diagnostics));
      case Build.Built(Program program) ->
          new SolutionRuns.Solution.Runnable(
              new SolutionRuns(
                  this, new CaseJudge(exercise.task(), limits(exercise)), runs(exercise, program)));
    };
  }

  /** The positions of the tests that are run: of the samples, then of the secret ones. */
  private static List<List<Integer>> samplesFirst(Order order) {
    var tests = order.exercise().tests();
    var samples = new ArrayList<Integer>();
    var secret = new ArrayList<Integer>();
    for (int position = 0; position < tests.size(); position++) {
      (tests.get(position).isSample() ? samples : secret).add(position);
    }
    return order.samplesOnly() ? List.of(samples) : List.of(samples, secret);
  }

  private static List<Inputs> calls(Order order, List<Integer> positions) {
    return positions.stream()
        .flatMap(position -> order.variant().cases(position).stream())
        .map(Variant.Case::inputs)
        .toList();
  }

  private Runs runs(Exercise exercise, Program program) {
    var limits = limits(exercise);
    return new Runs(() -> sandbox.start(program, limits));
  }

  static Limits limits(Exercise exercise) {
    ExerciseLimits limits = exercise.rules().limits();
    return new Limits(limits.time(), limits.memoryBytes(), limits.outputBytes());
  }
}
