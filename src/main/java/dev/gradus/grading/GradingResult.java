package dev.gradus.grading;

import java.util.List;
import java.util.Optional;

/**
 * What came of a grading.
 *
 * @param score absent for a judge error, which costs the learner nothing
 * @param note what went wrong on our side, for the instructor
 * @param drawing what a trial drew beside its tests
 */
record GradingResult(
    Verdict verdict,
    Optional<Verdict> cause,
    Optional<Double> score,
    List<TestReport> tests,
    List<DiagnosticReport> diagnostics,
    Optional<String> note,
    TrialDrawing drawing) {

  GradingResult {
    tests = List.copyOf(tests);
    diagnostics = List.copyOf(diagnostics);
    if (score.isPresent() == (verdict == Verdict.JUDGE_ERROR)) {
      throw new IllegalArgumentException("a " + verdict + " can't have the score " + score);
    }
  }

  GradingResult(
      Verdict verdict,
      Optional<Verdict> cause,
      Optional<Double> score,
      List<TestReport> tests,
      List<DiagnosticReport> diagnostics,
      Optional<String> note) {
    this(verdict, cause, score, tests, diagnostics, note, TrialDrawing.NONE);
  }

  GradingResult with(TrialDrawing drawn) {
    return new GradingResult(verdict, cause, score, tests, diagnostics, note, drawn);
  }

  /** Scores what the tests earned. */
  static GradingResult scored(List<TestReport> tests) {
    double score = tests.stream().mapToDouble(TestReport::points).sum();
    var cause =
        tests.stream().map(TestReport::verdict).filter(v -> v != Verdict.ACCEPTED).findFirst();
    var verdict =
        cause.isEmpty()
            ? Verdict.ACCEPTED
            : score > 0 ? Verdict.PARTIALLY_ACCEPTED : cause.orElseThrow();
    return new GradingResult(
        verdict, cause, Optional.of(score), tests, List.of(), Optional.empty());
  }

  /** The source as a whole is refused: it does not compile, or calls what it may not. */
  static GradingResult refused(Verdict verdict, List<DiagnosticReport> diagnostics) {
    return new GradingResult(
        verdict, Optional.empty(), Optional.of(0.0), List.of(), diagnostics, Optional.empty());
  }

  /** Our fault, or the author's; never the learner's. */
  static GradingResult judgeError(String note) {
    return new GradingResult(
        Verdict.JUDGE_ERROR,
        Optional.empty(),
        Optional.empty(),
        List.of(),
        List.of(),
        Optional.of(note));
  }
}
