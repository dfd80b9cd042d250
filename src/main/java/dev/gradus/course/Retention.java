package dev.gradus.course;

import dev.gradus.account.AccountId;
import dev.gradus.account.AuditTrail;
import dev.gradus.account.Deed;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.hibernate.Session;

/**
 * Until when the texts that learners wrote in a course are kept: sources, drafts, comments, what
 * programs printed. The day after they go, and scores stay.
 */
@ApplicationScoped
@Transactional
public class Retention {

  private static final String KEPT = "SELECT kept_until AS until FROM courses WHERE id = :course";

  private static final String KEEP = "UPDATE courses SET kept_until = :until WHERE id = :course";

  // What is handed in later goes by the next look.
  private static final String OUTDATED =
      """
      SELECT id, slug, time_zone, kept_until AS until FROM courses c
       WHERE kept_until IS NOT NULL
         AND (EXISTS (SELECT FROM submissions s JOIN exercises x ON x.id = s.exercise_id
                       WHERE x.course_id = c.id AND s.erased_at IS NULL)
           OR EXISTS (SELECT FROM drafts d JOIN exercises x ON x.id = d.exercise_id
                       WHERE x.course_id = c.id))
         FOR UPDATE OF c SKIP LOCKED
      """;

  private final Session database;
  private final AuditTrail audit;
  private final Event<WorkOutdated> outdated;
  private final Clock clock;

  Retention(Session database, AuditTrail audit, Event<WorkOutdated> outdated, Clock clock) {
    this.database = database;
    this.audit = audit;
    this.outdated = outdated;
    this.clock = clock;
  }

  /** The last day on which the texts are kept, if there is one. */
  public Optional<LocalDate> keptUntil(CourseId course) {
    return database
        .createNativeQuery(KEPT, Tuple.class)
        .setParameter("course", course.value())
        .getResultStream()
        .findFirst()
        .map(row -> row.get("until", LocalDate.class));
  }

  /** Sets the last day on which the texts are kept. */
  public void keep(Course course, Optional<LocalDate> until, AccountId by) {
    var before = keptUntil(course.id());
    if (before.equals(until)) {
      return;
    }
    database
        .createNativeMutationQuery(KEEP)
        .setParameter("until", until.orElse(null), LocalDate.class)
        .setParameter("course", course.id().value())
        .executeUpdate();
    audit.record(
        Optional.of(by),
        new Deed(
            "course.keep",
            "course " + course.slug(),
            "",
            course.slug(),
            before.map(LocalDate::toString).orElse("–"),
            until.map(LocalDate::toString).orElse("–")));
  }

  /** Takes away what is kept no longer, course by course. */
  @Scheduled(every = "1h", delayed = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  public void expire() {
    database
        .createNativeQuery(OUTDATED, Tuple.class)
        .getResultList()
        .forEach(
            row -> {
              var today =
                  LocalDate.ofInstant(
                      clock.instant(), ZoneId.of(row.get("time_zone", String.class)));
              if (today.isAfter(row.get("until", LocalDate.class))) {
                expire(new CourseId(row.get("id", Long.class)), row.get("slug", String.class));
              }
            });
  }

  private void expire(CourseId course, String slug) {
    outdated.fire(new WorkOutdated(course));
    audit.record(Optional.empty(), new Deed("course.expire", "course " + slug, "", slug, "", ""));
  }
}
