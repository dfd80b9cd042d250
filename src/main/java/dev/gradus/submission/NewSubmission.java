package dev.gradus.submission;

import dev.gradus.account.AccountId;
import dev.gradus.exercise.ExerciseId;
import dev.gradus.exercise.ExerciseVersionId;
import java.util.Optional;

/**
 * What a learner hands in, before it has a number.
 *
 * @param key makes the same request, sent twice, one submission
 */
public record NewSubmission(
    AccountId learner,
    ExerciseId exercise,
    ExerciseVersionId version,
    String source,
    Optional<String> key) {

  public NewSubmission {
    SourceProblem.of(source)
        .ifPresent(
            problem -> {
              throw new IllegalArgumentException(problem.sentence());
            });
  }

  /** Whether a submission that was made under the same key is this one. */
  public boolean repeats(Submission earlier) {
    return earlier.exercise().equals(exercise) && earlier.source().equals(source);
  }
}
