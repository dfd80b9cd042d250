package dev.gradus.grading;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A submission with the state of its grading, as the REST contract writes it. A trial has no id, no
 * number and no score.
 *
 * @param version the number of the exercise version that it is graded against
 * @param learner the learner's username
 * @param cause for a grading without points: the first test verdict that is not Accepted
 * @param queuePosition 1 for the next one to be graded; absent once it runs
 * @param expectedSeconds about how long until it is graded; absent once it runs, and while it waits
 *     though nobody grades
 * @param note what went wrong on our side, for who teaches
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record SubmissionReport(
    Optional<String> id,
    String course,
    String exercise,
    int version,
    String learner,
    Optional<Integer> number,
    GradingState state,
    Optional<Verdict> verdict,
    Optional<Verdict> cause,
    Optional<Double> score,
    Optional<Double> maxScore,
    Optional<Integer> queuePosition,
    Optional<Integer> expectedSeconds,
    Optional<Instant> submittedAt,
    Optional<Instant> finishedAt,
    List<TestReport> tests,
    List<DiagnosticReport> diagnostics,
    Optional<String> note) {

  public SubmissionReport {
    tests = List.copyOf(tests);
    diagnostics = List.copyOf(diagnostics);
  }

  @JsonIgnore
  public boolean isDone() {
    return state == GradingState.DONE;
  }

  /** The report without what a learner may not see of secret tests and of us. */
  public SubmissionReport forLearner() {
    return new SubmissionReport(
        id,
        course,
        exercise,
        version,
        learner,
        number,
        state,
        verdict,
        cause,
        score,
        maxScore,
        queuePosition,
        expectedSeconds,
        submittedAt,
        finishedAt,
        tests.stream().map(TestReport::forLearner).toList(),
        diagnostics,
        Optional.empty());
  }
}
