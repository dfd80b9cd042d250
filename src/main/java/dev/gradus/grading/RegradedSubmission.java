package dev.gradus.grading;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Optional;

/**
 * What a regrade would change, or has changed, for one submission, and why.
 *
 * @param change {@code up}, {@code down}, {@code same} or {@code judgeError}
 * @param tests the tests that ended differently
 * @param identical whether the result is that of an identical source on the same variant
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record RegradedSubmission(
    String submission,
    String learner,
    int number,
    String change,
    Graded before,
    Graded after,
    List<TestChange> tests,
    boolean identical,
    boolean applied) {

  public RegradedSubmission {
    tests = List.copyOf(tests);
  }

  /** One of the two gradings; without a verdict it was not done when the regrade began. */
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  public record Graded(Optional<Verdict> verdict, Optional<Double> score, double maxScore) {}

  /** A test that ended differently, or that only one of the two versions has. */
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  public record TestChange(String name, Optional<Verdict> before, Optional<Verdict> after) {}
}
