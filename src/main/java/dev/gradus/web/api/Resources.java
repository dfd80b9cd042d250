package dev.gradus.web.api;

import dev.gradus.course.Course;
import dev.gradus.course.CourseExercise;
import dev.gradus.course.Courses;
import dev.gradus.exercise.ExerciseVersion;
import dev.gradus.exercise.ExerciseVersions;
import jakarta.enterprise.context.ApplicationScoped;

/** Finds what the paths of the API name, or answers 404. */
@ApplicationScoped
class Resources {

  private final Courses courses;
  private final ExerciseVersions versions;

  Resources(Courses courses, ExerciseVersions versions) {
    this.courses = courses;
    this.versions = versions;
  }

  Course course(String slug) {
    return courses
        .find(slug)
        .orElseThrow(() -> ProblemException.notFound("There is no course " + slug + "."));
  }

  CourseExercise exercise(Course course, String slug) {
    return courses
        .exercise(course.id(), slug)
        .filter(exercise -> exercise.current().isPresent())
        .orElseThrow(
            () ->
                ProblemException.notFound(
                    "There is no exercise " + slug + " in the course " + course.slug() + "."));
  }

  /** The version that new submissions are graded against. */
  ExerciseVersion current(CourseExercise exercise) {
    return versions.version(exercise.current().orElseThrow());
  }
}
