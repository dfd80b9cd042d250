package dev.gradus.course;

import dev.gradus.exercise.ExerciseId;
import dev.gradus.exercise.ExerciseVersionId;
import java.util.Optional;

/**
 * An exercise's place in a course, and who keeps it. Until its first version is published it has no
 * current one.
 */
public record CourseExercise(
    ExerciseId id,
    CourseId course,
    String slug,
    Owner owner,
    Optional<ExerciseVersionId> current) {}
