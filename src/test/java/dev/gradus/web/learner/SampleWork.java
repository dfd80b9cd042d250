package dev.gradus.web.learner;

import dev.gradus.exercise.Tolerance;
import dev.gradus.grading.DiagnosticReport;
import dev.gradus.grading.GradingState;
import dev.gradus.grading.MismatchReport;
import dev.gradus.grading.SmallerReport;
import dev.gradus.grading.SubmissionReport;
import dev.gradus.grading.TestReport;
import dev.gradus.grading.Verdict;
import dev.gradus.web.DueDates;
import dev.gradus.web.result.Reading;
import dev.gradus.web.result.ResultView;
import dev.gradus.web.result.TensorView;
import io.quarkus.qute.RawString;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Made-up work of a learner, to look at pages with. */
final class SampleWork {

  static final Reading READING = new Reading(new Tolerance(1.3e-6, 1e-5), List.of("x"));
  static final String SOURCE =
      """
      class Relu {

        /** Keeps what is positive: max(x, 0), element by element. */
        static Tensor relu(Tensor x) {
          // TODO: replace each negative element by 0
          float[] values = x.toFloats();
          for (int i = 0; i < values.length; i++) {
            values[i] = Math.abs(values[i]);
          }
          return Tensor.of(values).reshape(x.shape());
        }
      }
      """;

  private SampleWork() {}

  static SubmissionReport wrongAnswer() {
    return report(
        GradingState.DONE,
        Optional.of(Verdict.PARTIALLY_ACCEPTED),
        List.of(
            test("lesson", "sample", Verdict.WRONG_ANSWER, 0, 2),
            test("two rows", "sample", Verdict.ACCEPTED, 2, 2),
            test("many shapes", "secret", Verdict.WRONG_ANSWER, 0, 8),
            test("special values", "secret", Verdict.ACCEPTED, 1, 1)),
        List.of());
  }

  static SubmissionReport compileError() {
    return report(
        GradingState.DONE,
        Optional.of(Verdict.COMPILE_ERROR),
        List.of(),
        List.of(
            new DiagnosticReport(
                8,
                20,
                "cannot find symbol: method abs(float) of class Tensor",
                Optional.of("Math.abs works on one number at a time."))));
  }

  static SubmissionReport queued() {
    return report(GradingState.QUEUED, Optional.empty(), List.of(), List.of());
  }

  static ExerciseView view(SubmissionReport report) {
    return new ExerciseView(
        new ExerciseView.Place(
            new ExerciseView.CourseLink("activation-functions", "Activation functions"),
            "relu",
            "ReLU",
            DueDates.Terms.OPEN,
            Optional.of(new ExerciseView.Link("/courses/a/exercises/b", "Two-layer product")),
            Optional.of(new ExerciseView.Link("/courses/a/exercises/c", "Leaky ReLU"))),
        assignment(),
        new ExerciseView.Work(
            "Relu.java",
            new ExerciseView.Sources(SOURCE, SOURCE, "learner/activation-functions/relu", 0, false),
            "7f1c",
            new TryBox(List.of(), List.of(), Optional.empty()),
            Optional.of(ResultView.of(report, READING)),
            Optional.empty(),
            ExerciseView.Drawn.NOTHING),
        new History(List.of(Attempt.of(report)), ResultView.of(report, READING).score()),
        0);
  }

  private static ExerciseView.Assignment assignment() {
    return new ExerciseView.Assignment(
        new RawString(
            """
            <p>The rectified linear unit keeps what is positive and turns the rest into 0:</p>
            <p><span class="formula-displayed">\\mathrm{relu}(x) = \\max(0, x)</span></p>
            <p>Write it for a tensor of any shape. The result has the shape and the
            <code>dtype</code> of <span class="formula">x</span>, and <span class="formula">x</span>
            itself stays as it is.</p>
            """),
        "static Tensor relu(Tensor x)",
        List.of(
            new ExerciseView.Sample(
                "lesson",
                List.of(
                    TensorView.each("x", "[2., -4.]").getFirst(),
                    TensorView.each("expected", "[2., 0.]").getFirst())),
            new ExerciseView.Sample(
                "two rows",
                List.of(
                    TensorView.each("x", "[[1., -2., 0.5], [-0.25, 3., -7.]]").getFirst(),
                    TensorView.each("expected", "[[1., 0., 0.5], [0., 3., 0.]]").getFirst()))),
        new ExerciseView.Rules(List.of(), List.of("Tensor.relu", "Tensor.clamp"), List.of()),
        List.of(new RawString("Compare each element with <code>0</code>.")),
        List.of(
            new ExerciseView.Fact("Points", "13"),
            new ExerciseView.Fact("Time", "2 s"),
            new ExerciseView.Fact("Memory", "128 MB"),
            new ExerciseView.Fact("Tolerance", "1e-5 + 1.3e-6 × |expected|")));
  }

  private static SubmissionReport report(
      GradingState state,
      Optional<Verdict> verdict,
      List<TestReport> tests,
      List<DiagnosticReport> diagnostics) {
    double score = tests.stream().mapToDouble(TestReport::points).sum();
    return new SubmissionReport(
        Optional.of("17"),
        "activation-functions",
        "relu",
        1,
        "learner",
        Optional.of(3),
        state,
        verdict,
        verdict.filter(v -> v == Verdict.PARTIALLY_ACCEPTED).map(_ -> Verdict.WRONG_ANSWER),
        verdict.map(_ -> score),
        Optional.of(13.0),
        verdict.isPresent() ? Optional.empty() : Optional.of(2),
        verdict.isPresent() ? Optional.empty() : Optional.of(1),
        Optional.of(Instant.parse("2026-05-01T10:00:00Z")),
        verdict.map(_ -> Instant.parse("2026-05-01T10:00:01Z")),
        tests,
        diagnostics,
        Optional.empty());
  }

  private static TestReport test(
      String name, String show, Verdict verdict, double points, double max) {
    boolean wrong = verdict == Verdict.WRONG_ANSWER;
    boolean sample = show.equals("sample");
    return new TestReport(
        name,
        show,
        verdict,
        points,
        max,
        wrong && sample
            ? Optional.of("1 of 2 elements differs; the first at [1].")
            : Optional.empty(),
        wrong ? Optional.of("This is |x|: negatives must become 0.") : Optional.empty(),
        sample ? Optional.of(Map.of("x", "[2., -4.]")) : Optional.empty(),
        sample ? Optional.of("[2., 0.]") : Optional.empty(),
        sample ? Optional.of(wrong ? "[2., 4.]" : "[2., 0.]") : Optional.empty(),
        wrong && sample ? Optional.of("values: [2.0, 4.0]\n") : Optional.empty(),
        wrong && sample ? Optional.of(mismatch()) : Optional.empty(),
        wrong && sample ? Optional.of(smaller()) : Optional.empty());
  }

  private static SmallerReport smaller() {
    return new SmallerReport(
        Map.of("x", "[-4.]"),
        "[0.]",
        Optional.of("[4.]"),
        Optional.of("1 of 1 elements differs; at [0] it is 4. instead of 0."),
        Optional.empty());
  }

  private static MismatchReport mismatch() {
    return new MismatchReport(
        "value",
        List.of(1),
        List.of(1),
        "0.",
        "4.",
        Optional.of(4.0),
        Optional.of(Double.POSITIVE_INFINITY),
        Optional.of(1L),
        Optional.of(2L));
  }
}
