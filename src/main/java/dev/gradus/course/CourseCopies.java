package dev.gradus.course;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.hibernate.Session;

/** Writes the rows of a course that is held again. */
@ApplicationScoped
@Transactional
class CourseCopies {

  // A day that is over already would take away at once what is handed in.
  private static final String COURSE =
      """
      INSERT INTO courses (slug, title, summary, owner, admission, time_zone, late_per_day,
                           late_at_most, grace_minutes, term, start_date, copied_from, kept_until)
      SELECT :slug, :title, summary, 'web', :admission, time_zone, late_per_day, late_at_most,
             grace_minutes, :term, :start, id,
             CASE WHEN kept_until + CAST(:days AS int)
                         >= CAST(CAST(:now AS timestamptz) AT TIME ZONE time_zone AS date)
                  THEN kept_until + CAST(:days AS int) END
        FROM courses WHERE id = :from
      ON CONFLICT (slug) DO NOTHING
      RETURNING id
      """;

  private static final String UNITS =
      """
      INSERT INTO units (course_id, position, title)
      SELECT :made, position, title FROM units WHERE course_id = :from
      """;

  // Of what was never published learners would see nothing: it stays where it is written.
  private static final String EXERCISES =
      """
      INSERT INTO exercises (course_id, slug, unit_id, position, owner, source_id, pinned,
                             current_version_id)
      SELECT :made, x.slug, n.id, x.position, 'course', s.id, :pinned,
             CASE WHEN :pinned THEN x.current_version_id
                  ELSE (SELECT v.id FROM exercise_versions v WHERE v.exercise_id = s.id
                         ORDER BY v.number DESC LIMIT 1) END
        FROM exercises x
        JOIN exercises s ON s.id = coalesce(x.source_id, x.id)
        JOIN units o ON o.id = x.unit_id
        JOIN units n ON n.course_id = :made AND n.position = o.position
       WHERE x.course_id = :from AND x.current_version_id IS NOT NULL
       ORDER BY x.id
      """;

  private static final String LESSONS =
      """
      INSERT INTO lessons (course_id, slug, unit_id, position, title, slides, minutes,
                           content_hash, folder, source_id, pinned)
      SELECT :made, l.slug, n.id, l.position, t.title, t.slides, t.minutes, t.content_hash,
             t.folder, s.id, :pinned
        FROM lessons l
        JOIN lessons s ON s.id = coalesce(l.source_id, l.id)
        JOIN lessons t ON t.id = CASE WHEN :pinned THEN l.id ELSE s.id END
        JOIN units o ON o.id = l.unit_id
        JOIN units n ON n.course_id = :made AND n.position = o.position
       WHERE l.course_id = :from
       ORDER BY l.id
      """;

  private static final String SECTIONS =
      """
      INSERT INTO sections (course_id, name)
      SELECT :made, name FROM sections WHERE course_id = :from ORDER BY id
      """;

  private static final String ASSISTANTS =
      """
      INSERT INTO section_assistants (section_id, account_id)
      SELECT n.id, a.account_id
        FROM section_assistants a
        JOIN sections o ON o.id = a.section_id AND o.course_id = :from
        JOIN sections n ON n.course_id = :made AND n.name = o.name
        JOIN enrolments e ON e.course_id = :made AND e.account_id = a.account_id
       WHERE e.role = 'ASSISTANT'
      """;

  private final Session database;
  private final Clock clock;

  CourseCopies(Session database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** Makes the course with its units, exercises and lessons, unless its name is taken. */
  boolean make(Course from, NewOffering wanted) {
    var id =
        database
            .createNativeQuery(COURSE, Long.class)
            .setParameter("slug", wanted.slug())
            .setParameter("title", wanted.title().strip())
            .setParameter("admission", wanted.admission().label())
            .setParameter("term", wanted.term().strip())
            .setParameter("start", wanted.start().orElse(null), LocalDate.class)
            .setParameter("days", wanted.shift().days())
            .setParameter("now", clock.instant())
            .setParameter("from", from.id().value())
            .getResultStream()
            .findFirst();
    id.ifPresent(
        made -> {
          run(UNITS, from, made);
          for (var sql : List.of(EXERCISES, LESSONS)) {
            database
                .createNativeMutationQuery(sql)
                .setParameter("from", from.id().value())
                .setParameter("made", made)
                .setParameter("pinned", wanted.versions() == Versioning.PINNED)
                .executeUpdate();
          }
        });
    database.clear();
    return id.isPresent();
  }

  /** Makes sections of the same names, empty but for the assistants who are in both courses. */
  void sections(Course from, Course made) {
    run(SECTIONS, from, made.id().value());
    run(ASSISTANTS, from, made.id().value());
  }

  private void run(String sql, Course from, long made) {
    database
        .createNativeMutationQuery(sql)
        .setParameter("from", from.id().value())
        .setParameter("made", made)
        .executeUpdate();
  }
}
