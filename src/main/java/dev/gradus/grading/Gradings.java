package dev.gradus.grading;

import dev.gradus.exercise.ExerciseVersionId;
import dev.gradus.submission.Submission;
import dev.gradus.submission.SubmissionId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import org.hibernate.Session;
import org.hibernate.query.MutationQuery;

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

  private static final String SUBMISSION_OF =
      "SELECT submission_id FROM gradings WHERE id = :grading";

  private static final String VERSION_OF =
      "SELECT exercise_version_id FROM gradings WHERE id = :grading";

  private static final String START =
      """
      UPDATE gradings SET state = 'running', started_at = :now
       WHERE id = :grading AND state = 'queued'
      """;

  private static final String ADD_TEST =
      """
      INSERT INTO test_results (grading_id, position, report)
      VALUES (:grading, :position, CAST(:report AS jsonb))
      ON CONFLICT (grading_id, position) DO UPDATE SET report = excluded.report
      """;

  private static final String FORGET_TESTS = "DELETE FROM test_results WHERE grading_id = :grading";

  private static final String FINISH =
      """
      UPDATE gradings SET state = 'done', verdict = :verdict, cause = :cause,
             score = CAST(:score AS double precision), diagnostics = CAST(:diagnostics AS jsonb),
             note = :note, finished_at = :now
       WHERE id = :grading AND state <> 'done'
      """;

  private static final String ANNOUNCE =
      """
      SELECT pg_notify(:channel, 'submission ' || submission_id) IS NULL
        FROM gradings WHERE id = :grading
      """;

  private final Session database;
  private final Jobs jobs;
  private final ReportJson json;
  private final Clock clock;

  Gradings(Session database, Jobs jobs, ReportJson json, Clock clock) {
    this.database = database;
    this.jobs = jobs;
    this.json = json;
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

  SubmissionId submission(GradingId grading) {
    return new SubmissionId(
        database
            .createNativeQuery(SUBMISSION_OF, Long.class)
            .setParameter("grading", grading.value())
            .getSingleResult());
  }

  /** What a grading is against: of a regrade not what its submission was made for. */
  ExerciseVersionId version(GradingId grading) {
    return new ExerciseVersionId(
        database
            .createNativeQuery(VERSION_OF, Long.class)
            .setParameter("grading", grading.value())
            .getSingleResult());
  }

  /** Marks a grading as running; one that is taken again already is. */
  void start(GradingId grading) {
    of(START, grading).setParameter("now", clock.instant()).executeUpdate();
    announce(grading);
  }

  /** Shows what is known of a grading that runs for longer than a blink. */
  void progress(Job job, GradingId grading, List<TestReport> tests) {
    if (jobs.keep(job)) {
      store(grading, tests);
      announce(grading);
    }
  }

  /** Records the result and ends the job, both or neither. */
  void finish(Job job, GradingId grading, GradingResult result) {
    jobs.finish(job);
    of(FORGET_TESTS, grading).executeUpdate();
    store(grading, result.tests());
    of(FINISH, grading)
        .setParameter("verdict", result.verdict().label())
        .setParameter("cause", result.cause().map(Verdict::label).orElse(null))
        .setParameter("score", result.score().map(Object::toString).orElse(null))
        .setParameter("diagnostics", json.write(result.diagnostics()))
        .setParameter("note", result.note().orElse(null))
        .setParameter("now", clock.instant())
        .executeUpdate();
    announce(grading);
  }

  private void store(GradingId grading, List<TestReport> tests) {
    for (int position = 0; position < tests.size(); position++) {
      of(ADD_TEST, grading)
          .setParameter("position", position)
          .setParameter("report", json.write(tests.get(position)))
          .executeUpdate();
    }
  }

  private void announce(GradingId grading) {
    database
        .createNativeQuery(ANNOUNCE, Boolean.class)
        .setParameter("grading", grading.value())
        .setParameter("channel", Changes.CHANNEL)
        .getSingleResult();
  }

  private MutationQuery of(String sql, GradingId grading) {
    return database.createNativeMutationQuery(sql).setParameter("grading", grading.value());
  }
}
