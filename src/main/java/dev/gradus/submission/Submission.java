package dev.gradus.submission;

import dev.gradus.account.AccountId;
import dev.gradus.exercise.ExerciseId;
import dev.gradus.exercise.ExerciseVersionId;
import java.time.Instant;

/**
 * One hand-in, which never changes.
 *
 * @param version the exercise version that was current when it was made: what it is graded against
 * @param number counts a learner's submissions to one exercise from 1
 */
public record Submission(
    SubmissionId id,
    AccountId learner,
    ExerciseId exercise,
    ExerciseVersionId version,
    int number,
    String source,
    Instant submittedAt) {}
