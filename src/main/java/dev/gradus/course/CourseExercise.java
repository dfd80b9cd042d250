package dev.gradus.course;

import dev.gradus.exercise.ExerciseId;
import dev.gradus.exercise.ExerciseVersionId;
import java.util.Optional;

/**
 * An exercise's place in a course, and who keeps it. Until its first version is published it has no
 * current one.
 *
 * @param source the exercise whose versions it takes: itself, unless another course keeps it
 * @param pinned whether its current version stays when a newer one is published
 */
public record CourseExercise(
    ExerciseId id,
    CourseId course,
    String slug,
    Owner owner,
    ExerciseId source,
    Optional<ExerciseVersionId> current,
    boolean pinned) {}
