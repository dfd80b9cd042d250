package dev.gradus.authoring;

import dev.gradus.course.CourseId;
import dev.gradus.exercise.ExerciseFolder;

/**
 * An exercise that is being written: the present state of its folder.
 *
 * @param unit position of the unit in which it is placed when it is first published
 * @param revision counts the changes from 1
 */
public record Draft(
    long id, CourseId course, String slug, int unit, int revision, ExerciseFolder folder) {}
