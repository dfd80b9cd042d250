package dev.gradus.grading;

import dev.gradus.account.AccountErased;
import dev.gradus.course.WorkOutdated;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import org.hibernate.Session;

/**
 * Takes away what gradings tell of a source: what it printed and returned, what the compiler said.
 * Verdicts and points stay. Work that is under way is ended: its grader finds no lease any more.
 */
@ApplicationScoped
@Transactional
class ReportErasure {

  private static final String OF_LEARNER =
      "submission_id IN (SELECT id FROM submissions WHERE learner_id = :whose)";

  private static final String OF_COURSE =
      """
      submission_id IN (SELECT s.id FROM submissions s JOIN exercises x ON x.id = s.exercise_id
                         WHERE x.course_id = :whose)
      """;

  private static final String END_JOBS =
      "DELETE FROM jobs WHERE grading_id IN (SELECT id FROM gradings WHERE %s)";

  // A learner's jobs of every kind; runs and linting hold sources in their payload.
  private static final String END_OWN_JOBS = "DELETE FROM jobs WHERE owner_id = :whose";

  private static final List<String> STATEMENTS =
      List.of(
          END_JOBS,
          """
          UPDATE test_results
             SET report = report - CAST('{message,mistake,inputs,expected,actual,stdout,mismatch,smaller}' AS text[])
           WHERE grading_id IN (SELECT id FROM gradings WHERE %s)
          """,
          """
          UPDATE gradings SET state = 'done', verdict = 'JudgeError', note = 'erased',
                 finished_at = :now
           WHERE state <> 'done' AND %s
          """,
          "UPDATE gradings SET diagnostics = '[]', note = NULL WHERE %s",
          "UPDATE regrade_entries SET source_hash = '' WHERE %s");

  private final Session database;
  private final Clock clock;

  ReportErasure(Session database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  void erase(@Observes AccountErased person) {
    run(END_OWN_JOBS, person.id().value());
    erase(OF_LEARNER, person.id().value());
  }

  void erase(@Observes WorkOutdated outdated) {
    erase(OF_COURSE, outdated.course().value());
  }

  private void erase(String whose, long id) {
    for (var statement : STATEMENTS) {
      run(statement.replace("%s", whose), id);
    }
  }

  private void run(String statement, long id) {
    var query = database.createNativeMutationQuery(statement);
    query.setParameter("whose", id);
    if (statement.contains(":now")) {
      query.setParameter("now", clock.instant());
    }
    query.executeUpdate();
  }
}
