package dev.gradus.grading;

import dev.gradus.database.Signals;
import dev.gradus.submission.Submission;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import org.hibernate.Session;

/**
 * Each pass of the grader over a submission. A grading's state only moves forward; its result is
 * recorded once, together with the end of its job.
 */
@ApplicationScoped
@Transactional
class Gradings {

  private static final String QUEUE =
      """
      INSERT INTO gradings (submission_id, exercise_version_id, counts, state, max_score, queued_at)
      VALUES (:submission, :version, true, 'queued', :maxScore, :now) RETURNING id
      """;

  private static final String ADD_TESTS =
      """
      INSERT INTO test_results (grading_id, position, report)
      SELECT CAST(:grading AS bigint), CAST(t.number - 1 AS int), t.report
        FROM jsonb_array_elements(CAST(:reports AS jsonb)) WITH ORDINALITY AS t(report, number)
      ON CONFLICT (grading_id, position) DO UPDATE SET report = excluded.report
      """;

  private static final String PROGRESS =
      "WITH added AS (" + ADD_TESTS + ") SELECT pg_notify(:channel, :topic) IS NULL";

  // All of it or nothing: without the job's row, which only the lease's token finds, no row of the
  // grading is touched.
  private static final String FINISH =
      """
      WITH ended AS (
        DELETE FROM jobs WHERE id = :id AND kind = :kind AND token = :token AND state = 'running'
        RETURNING grading_id),
      graded AS (
        UPDATE gradings g SET state = 'done', verdict = :verdict, cause = :cause,
               score = CAST(:score AS double precision),
               diagnostics = CAST(:diagnostics AS jsonb), note = :note, finished_at = :now
          FROM ended WHERE g.id = ended.grading_id AND g.state <> 'done'
        RETURNING g.id),
      leftovers AS (
        DELETE FROM test_results t USING graded
         WHERE t.grading_id = graded.id AND t.position >= :tests),
      added AS (
        INSERT INTO test_results (grading_id, position, report)
        SELECT graded.id, CAST(t.number - 1 AS int), t.report
          FROM graded, jsonb_array_elements(CAST(:reports AS jsonb))
               WITH ORDINALITY AS t(report, number)
        ON CONFLICT (grading_id, position) DO UPDATE SET report = excluded.report)
      SELECT pg_notify(:channel, :topic) IS NULL AS told FROM ended
      """;

  private final Session database;
  private final Leases leases;
  private final ReportJson json;
  private final Signals signals;
  private final Clock clock;

  Gradings(Session database, Leases leases, ReportJson json, Signals signals, Clock clock) {
    this.database = database;
    this.leases = leases;
    this.json = json;
    this.signals = signals;
    this.clock = clock;
  }

  /** Queues the first grading of a submission, in the transaction that stores the submission. */
  GradingId queue(Submission submission, double maxScore) {
    long id =
        database
            .createNativeQuery(QUEUE, Long.class)
            .setParameter("submission", submission.id().value())
            .setParameter("version", submission.version().value())
            .setParameter("maxScore", maxScore)
            .setParameter("now", clock.instant())
            .getSingleResult();
    return new GradingId(id);
  }

  /** Shows what is known of a grading that runs for longer than a blink. */
  void progress(Job job, List<TestReport> tests) {
    if (leases.keep(List.of(job)) == 1) {
      database
          .createNativeQuery(PROGRESS, Boolean.class)
          .setParameter("grading", job.grading().orElseThrow().value())
          .setParameter("reports", json.write(tests))
          .setParameter("channel", Changes.CHANNEL)
          .setParameter("topic", topic(job))
          .getSingleResult();
    }
  }

  /** Records the result and ends the job, both or neither, in one statement. */
  void finish(Job job, GradingResult result) {
    var ended =
        database
            .createNativeQuery(FINISH, Boolean.class)
            .setParameter("id", job.id())
            .setParameter("kind", job.kind().label())
            .setParameter("token", job.token())
            .setParameter("verdict", result.verdict().label())
            .setParameter("cause", result.cause().map(Verdict::label).orElse(null))
            .setParameter("score", result.score().map(Object::toString).orElse(null))
            .setParameter("diagnostics", json.write(result.diagnostics()))
            .setParameter("note", result.note().orElse(null))
            .setParameter("now", clock.instant())
            .setParameter("tests", result.tests().size())
            .setParameter("reports", json.write(result.tests()))
            .setParameter("channel", Changes.CHANNEL)
            .setParameter("topic", signals.announce(Changes.CHANNEL, topic(job)))
            .getResultList();
    if (ended.isEmpty()) {
      throw new LeaseLostException(job);
    }
  }

  private static String topic(Job job) {
    return job.subject().map(subject -> LiveReports.topic(subject.submission())).orElse("");
  }
}
