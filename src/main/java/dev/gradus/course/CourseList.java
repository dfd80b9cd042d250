package dev.gradus.course;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hibernate.Session;

/** All courses of a site with how much there is in each, for who administers it. */
@ApplicationScoped
@Transactional
public class CourseList {

  private static final String ALL =
      """
      SELECT c.slug AS slug, c.title AS title, c.term AS term, c.owner AS owner, c.archived_at AS over,
             (SELECT count(*) FROM exercises x
               WHERE x.course_id = c.id AND x.unit_id IS NOT NULL
                 AND x.current_version_id IS NOT NULL) AS exercises,
             (SELECT count(*) FROM enrolments e
               WHERE e.course_id = c.id AND e.role = 'LEARNER') AS learners,
             (SELECT string_agg(a.name, ', ' ORDER BY a.name)
                FROM enrolments e JOIN accounts a ON a.id = e.account_id
               WHERE e.course_id = c.id AND e.role = 'INSTRUCTOR') AS instructors
        FROM courses c ORDER BY c.archived_at IS NOT NULL, c.title, c.slug
      """;

  private final Session database;

  CourseList(Session database) {
    this.database = database;
  }

  /**
   * One course.
   *
   * @param term in which it is held, empty if that was not said
   * @param over since when it is over, if it is
   * @param exercises how many are published
   * @param instructors their names, empty if nobody teaches it
   */
  public record Line(
      String slug,
      String title,
      String term,
      Owner owner,
      Optional<Instant> over,
      long exercises,
      long learners,
      String instructors) {}

  /** All of them, by title; those that are over stand behind the others. */
  public List<Line> all() {
    return database
        .createNativeQuery(ALL, Tuple.class)
        .getResultStream()
        .map(
            row ->
                new Line(
                    row.get("slug", String.class),
                    row.get("title", String.class),
                    row.get("term", String.class),
                    Owner.of(row.get("owner", String.class)),
                    Optional.ofNullable(row.get("over", Instant.class)),
                    row.get("exercises", Long.class),
                    row.get("learners", Long.class),
                    Optional.ofNullable(row.get("instructors", String.class)).orElse("")))
        .toList();
  }
}
