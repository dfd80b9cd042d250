package dev.gradus.grading;

import dev.gradus.account.AccountId;
import dev.gradus.exercise.ExerciseId;
import dev.gradus.exercise.ExerciseVersion;
import dev.gradus.exercise.ExerciseVersionId;
import java.util.Optional;

/**
 * What an instructor wants to have graded anew.
 *
 * @param exercise whose submissions; those of the same exercise in another course are not meant
 * @param version what to grade against
 * @param from only submissions that were graded against this version; all older ones if absent
 */
public record RegradeRequest(
    ExerciseId exercise, ExerciseVersion version, Optional<ExerciseVersionId> from, AccountId by) {}
