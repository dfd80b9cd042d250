package dev.gradus.web.result;

import dev.gradus.grading.DiagnosticReport;
import dev.gradus.grading.GradingState;
import dev.gradus.grading.SubmissionReport;
import dev.gradus.grading.Verdict;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A submission's or trial's result as a page shows it.
 *
 * @param number the attempt's number, absent for a trial
 * @param address where the submission has its page, absent for a trial
 * @param score points of points, absent while it is graded, for a trial and for a judge error
 * @param position its place in the queue, 1 for the next
 * @param seconds about how long until it is graded, while it waits; absent while nobody grades
 * @param note what went wrong on our side, for who teaches
 */
public record ResultView(
    Optional<Integer> number,
    Optional<String> address,
    GradingState state,
    Tone tone,
    String verdict,
    Optional<Cause> cause,
    Optional<Score> score,
    Optional<Integer> position,
    Optional<Integer> seconds,
    List<TestView> tests,
    List<DiagnosticReport> diagnostics,
    Optional<String> note) {

  /** Why not more than this was reached: the verdict of the first test that failed. */
  public record Cause(String words) {}

  /** Points, the greatest that were possible, and both as numbers for a progress bar. */
  public record Score(String points, String max, double value, double maxValue) {
    public boolean full() {
      return value >= maxValue;
    }

    public static Score of(double points, double max) {
      return new Score(Numbers.points(points), Numbers.points(max), points, max);
    }
  }

  public static ResultView of(SubmissionReport report, Reading reading) {
    return new ResultView(
        report.number(),
        report.id().map(id -> address(report, id)),
        report.state(),
        report.verdict().map(Tone::of).orElse(Tone.BUSY),
        report.verdict().map(Verdict::words).orElse(""),
        report
            .cause()
            .filter(c -> report.verdict().filter(c::equals).isEmpty())
            .map(Verdict::words)
            .map(Cause::new),
        report.id().flatMap(_ -> score(report)),
        report.queuePosition(),
        report.expectedSeconds(),
        tests(report, reading),
        report.diagnostics(),
        report.note());
  }

  /** A mistake is explained once, by the first test that shows it. */
  private static List<TestView> tests(SubmissionReport report, Reading reading) {
    Set<String> explained = new HashSet<>();
    return report.tests().stream()
        .map(
            test ->
                TestView.of(
                    test, reading, test.mistake().filter(m -> !explained.add(m)).isPresent()))
        .toList();
  }

  public static String address(SubmissionReport report, String id) {
    return "/courses/%s/exercises/%s/submissions/%s"
        .formatted(report.course(), report.exercise(), id);
  }

  /** A state as a list says it while there is no verdict. */
  public static String words(GradingState state) {
    return switch (state) {
      case QUEUED -> "Queued";
      case RUNNING -> "Testing";
      case DONE -> "Done";
    };
  }

  /** Whether the grader is still at it. */
  public boolean busy() {
    return state != GradingState.DONE;
  }

  public boolean queued() {
    return state == GradingState.QUEUED;
  }

  /** Whether it waits though nobody grades. */
  public boolean stands() {
    return queued() && position.isPresent() && seconds.isEmpty();
  }

  public boolean trial() {
    return number.isEmpty();
  }

  public boolean full() {
    return tone == Tone.GOOD;
  }

  /** Whether the grading failed through no fault of the learner. */
  public boolean judgeError() {
    return verdict.equals(Verdict.JUDGE_ERROR.words());
  }

  /** How many tests were passed. */
  public long passed() {
    return tests.stream().filter(test -> test.tone() == Tone.GOOD).count();
  }

  public static Optional<Score> score(SubmissionReport report) {
    return report.score().flatMap(points -> report.maxScore().map(max -> Score.of(points, max)));
  }
}
