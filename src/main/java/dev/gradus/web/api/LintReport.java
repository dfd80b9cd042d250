package dev.gradus.web.api;

import dev.gradus.exercise.Exercise;
import dev.gradus.grading.DiagnosticReport;
import dev.gradus.grading.LintAnswer;
import java.time.Duration;
import java.util.List;

/**
 * What is wrong with a source that is still being typed, as JSON:
 *
 * <pre>
 * {"diagnostics": [{"line": 5, "column": 43, "message": "';' expected",
 *                   "advice": "A statement ends with a semicolon; it is missing here."}]}
 * </pre>
 *
 * <p>Empty if a submission of this text would be run. Lines and columns count from 1; a column
 * counts characters (UTF-16), a tab being one. {@code advice} may be absent. What the exercise does
 * not allow to be called is told in the same way, as soon as the text compiles.
 */
public record LintReport(List<DiagnosticReport> diagnostics) {

  /** How long who asks is kept waiting. */
  public static final Duration PATIENCE = Duration.ofSeconds(6);

  public LintReport {
    diagnostics = List.copyOf(diagnostics);
  }

  /** The answer, or a problem: 409 when a newer text is checked instead, 503 when nobody could. */
  public static LintReport of(LintAnswer answer) {
    return switch (answer) {
      case LintAnswer.Checked(List<DiagnosticReport> diagnostics) -> new LintReport(diagnostics);
      case LintAnswer.Superseded() ->
          throw ProblemException.conflict("A newer text of this exercise is checked instead.");
      case LintAnswer.Busy() ->
          throw ProblemException.unavailable(
              "Submissions come first; the text was not checked. Try again in a moment.",
              Duration.ofSeconds(3));
    };
  }

  /** Refuses exercises that are answered without writing code. */
  public static void checkTakesSource(Exercise exercise) {
    if (exercise.task().starterSource().isEmpty()) {
      throw ProblemException.invalid("source", "This exercise takes no source.");
    }
  }
}
