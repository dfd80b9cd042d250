package dev.gradus.submission;

import dev.gradus.account.AccountErased;
import dev.gradus.course.WorkOutdated;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import org.hibernate.Session;

/** Takes away what was written in submissions, drafts and comments; that they were made stays. */
@ApplicationScoped
@Transactional
class WorkErasure {

  private static final String OF_LEARNER = "learner_id = :whose";

  private static final String OF_COURSE =
      "exercise_id IN (SELECT id FROM exercises WHERE course_id = :whose)";

  // %s says whose. A client may write anything into its key. The words of comments are in the
  // trail too, under the number of their submission.
  private static final List<String> STATEMENTS =
      List.of(
          "DELETE FROM drafts WHERE %s",
          """
          UPDATE audit_entries a SET details = '', before = '', after = ''
            FROM submissions s
           WHERE s.%s AND a.action LIKE 'comment.%%'
             AND a.subject LIKE 'submission ' || s.id || ' %%'
          """,
          """
          DELETE FROM line_comments c USING submissions s
           WHERE s.id = c.submission_id AND s.%s
          """,
          """
          UPDATE submissions SET source = '', idempotency_key = NULL,
                 erased_at = coalesce(erased_at, :now)
           WHERE %s
          """);

  private final Session database;
  private final Clock clock;

  WorkErasure(Session database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  void erase(@Observes AccountErased person) {
    erase(OF_LEARNER, person.id().value());
  }

  void erase(@Observes WorkOutdated outdated) {
    erase(OF_COURSE, outdated.course().value());
  }

  private void erase(String whose, long id) {
    for (var statement : STATEMENTS) {
      var query = database.createNativeMutationQuery(statement.formatted(whose));
      query.setParameter("whose", id);
      if (statement.contains(":now")) {
        query.setParameter("now", clock.instant());
      }
      query.executeUpdate();
    }
  }
}
