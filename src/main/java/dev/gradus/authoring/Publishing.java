package dev.gradus.authoring;

import dev.gradus.course.CourseExercise;
import dev.gradus.course.Courses;
import dev.gradus.exercise.Exercise;
import dev.gradus.exercise.ExerciseVersions;
import dev.gradus.exercise.VariantBank;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.hibernate.Session;

/** Makes proven exercises the versions that learners get. */
@ApplicationScoped
class Publishing {

  private static final int PUBLISH_LOCK = 0x9b1;

  private final ExerciseVersions versions;
  private final Courses courses;
  private final Session database;

  Publishing(ExerciseVersions versions, Courses courses, Session database) {
    this.versions = versions;
    this.courses = courses;
    this.database = database;
  }

  /** Whether the folder differs from what learners have now. */
  @Transactional
  boolean isNew(CourseExercise place, Exercise exercise) {
    return versions
        .newest(place.id())
        .filter(newest -> newest.contentHash().equals(exercise.folder().hash()))
        .isEmpty();
  }

  /** Publishes an exercise as its next version, unless another process was faster. */
  @Transactional
  void publish(CourseExercise place, Exercise exercise, VariantBank bank) {
    database
        .createNativeQuery("SELECT pg_advisory_xact_lock(:space, :exercise) IS NULL", Boolean.class)
        .setParameter("space", PUBLISH_LOCK)
        .setParameter("exercise", (int) place.id().value())
        .getSingleResult();
    if (isNew(place, exercise)) {
      courses.published(place.id(), versions.add(place.id(), exercise, bank).id());
    }
  }
}
