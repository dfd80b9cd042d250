package dev.gradus.course;

import dev.gradus.account.AccountId;
import dev.gradus.account.AuditTrail;
import dev.gradus.account.Deed;
import dev.gradus.exercise.ExerciseId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hibernate.Session;

/**
 * Courses that are over. Nothing more is handed in there; all else stays: whoever is in such a
 * course reads it, runs programs and sees grades, and its instructors grade, regrade and export.
 */
@ApplicationScoped
@Transactional
public class Archive {

  private static final String ARCHIVED =
      "SELECT id, archived_at AS since FROM courses WHERE archived_at IS NOT NULL";

  private static final String OF_EXERCISE =
      """
      SELECT c.archived_at FROM courses c JOIN exercises x ON x.course_id = c.id
       WHERE x.id = :exercise AND c.archived_at IS NOT NULL
      """;

  private static final String SET = "UPDATE courses SET archived_at = :since WHERE id = :course";

  private final Session database;
  private final AuditTrail audit;
  private final Clock clock;

  Archive(Session database, AuditTrail audit, Clock clock) {
    this.database = database;
    this.audit = audit;
    this.clock = clock;
  }

  /** All courses that are over, and since when. */
  public Map<CourseId, Instant> all() {
    return database
        .createNativeQuery(ARCHIVED, Tuple.class)
        .getResultStream()
        .collect(
            Collectors.toMap(
                row -> new CourseId(row.get("id", Long.class)),
                row -> row.get("since", Instant.class)));
  }

  /** Since when a course is over, if it is. */
  public Optional<Instant> since(CourseId course) {
    return Optional.ofNullable(all().get(course));
  }

  /** Since when the course of an exercise is over, if it is. */
  public Optional<Instant> since(ExerciseId exercise) {
    return database
        .createNativeQuery(OF_EXERCISE, Instant.class)
        .setParameter("exercise", exercise.value())
        .getResultStream()
        .findFirst();
  }

  /** Ends a course; one that is over stays so since then. */
  public void end(Course course, AccountId by) {
    if (since(course.id()).isEmpty()) {
      var now = clock.instant();
      set(course, Optional.of(now));
      record("course.archive", course, by);
    }
  }

  /** Opens a course again. */
  public void reopen(Course course, AccountId by) {
    if (since(course.id()).isPresent()) {
      set(course, Optional.empty());
      record("course.reopen", course, by);
    }
  }

  private void set(Course course, Optional<Instant> since) {
    database
        .createNativeMutationQuery(SET)
        .setParameter("since", since.orElse(null), Instant.class)
        .setParameter("course", course.id().value())
        .executeUpdate();
  }

  private void record(String action, Course course, AccountId by) {
    audit.record(
        Optional.of(by), new Deed(action, "course " + course.slug(), "", course.slug(), "", ""));
  }
}
