package dev.gradus.grading;

import dev.gradus.account.AccountId;
import dev.gradus.exercise.ExerciseVersionId;
import dev.gradus.submission.SubmissionId;
import java.util.Optional;
import java.util.UUID;

/**
 * A job that this process has leased.
 *
 * @param grading what a submission or a regrade is about
 * @param subject what is to be graded, of the same
 * @param payload what a trial is about
 * @param attempts how often it was taken, this time included
 * @param token proves the lease: without it a job can't be finished
 */
record Job(
    long id,
    JobKind kind,
    Optional<GradingId> grading,
    Optional<Subject> subject,
    Optional<String> payload,
    int attempts,
    UUID token) {

  /**
   * A submission, and the version to grade it against: of a regrade not what it was made for.
   *
   * @param number counts a learner's hand-ins to an exercise
   * @param learner decides, with the version, which variant of the tests it gets
   */
  record Subject(
      SubmissionId submission,
      ExerciseVersionId version,
      AccountId learner,
      int number,
      String source) {}
}
