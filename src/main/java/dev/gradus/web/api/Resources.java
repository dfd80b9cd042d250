package dev.gradus.web.api;

import dev.gradus.authoring.Draft;
import dev.gradus.authoring.DraftCheck;
import dev.gradus.authoring.DraftChecks;
import dev.gradus.authoring.Drafts;
import dev.gradus.course.Course;
import dev.gradus.course.CourseExercise;
import dev.gradus.course.Courses;
import dev.gradus.exercise.ExerciseVersion;
import dev.gradus.exercise.ExerciseVersions;
import dev.gradus.web.Entrance;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Finds what the paths of the API name, as {@link dev.gradus.web.Catalogue} does for pages. */
@ApplicationScoped
class Resources {

  private final Courses courses;
  private final ExerciseVersions versions;
  private final Drafts drafts;
  private final DraftChecks checks;
  private final Entrance entrance;

  Resources(
      Courses courses,
      ExerciseVersions versions,
      Drafts drafts,
      DraftChecks checks,
      Entrance entrance) {
    this.courses = courses;
    this.versions = versions;
    this.drafts = drafts;
    this.checks = checks;
    this.entrance = entrance;
  }

  Course course(String slug) {
    return courses
        .find(slug)
        .map(entrance::admitted)
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

  Draft draft(Course course, String slug) {
    return drafts
        .find(course.id(), slug)
        .orElseThrow(() -> ProblemException.notFound("There is no draft " + slug + "."));
  }

  DraftCheck check(Draft draft, String id) {
    return Optional.of(id)
        .filter(text -> text.matches("[1-9][0-9]{0,17}"))
        .flatMap(text -> checks.find(draft, Long.parseLong(text)))
        .orElseThrow(() -> ProblemException.notFound("There is no such check."));
  }
}
