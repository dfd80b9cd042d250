package dev.gradus.grading;

import dev.gradus.account.AccountId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import org.hibernate.Session;

/**
 * Feeds the jobs of regrades one at a time: the next submission is queued in the transaction that
 * records the one before. So the queue stays short, learners keep the machine, and whatever dies, a
 * regrade goes on at the row where it was.
 */
@ApplicationScoped
@Transactional
class RegradeQueue {

  private static final String NEXT =
      """
      SELECT e.submission_id AS submission, r.exercise_version_id AS version,
             v.max_score AS max_score, r.requested_by AS owner
        FROM regrades r
        JOIN exercise_versions v ON v.id = r.exercise_version_id
        JOIN regrade_entries e ON e.regrade_id = r.id AND e.grading_id IS NULL
       WHERE r.id = :regrade ORDER BY e.submission_id LIMIT 1
      """;

  private static final String SHADOW =
      """
      INSERT INTO gradings (submission_id, exercise_version_id, counts, state, max_score, queued_at)
      VALUES (:submission, :version, false, 'queued', :maxScore, :now) RETURNING id
      """;

  private static final String ASSIGN =
      """
      UPDATE regrade_entries SET grading_id = :grading
       WHERE regrade_id = :regrade AND submission_id = :submission
      """;

  private static final String UNDER_WAY =
      """
      SELECT count(*) > 0 FROM jobs j JOIN regrade_entries e ON e.grading_id = j.grading_id
       WHERE j.kind = 'regrade' AND e.regrade_id = :regrade
      """;

  // Not asked for only if it runs: a row that another transaction is about to resume would be
  // passed over instead of waited for, and nobody would queue what comes next.
  private static final String LOCK = "SELECT state FROM regrades WHERE id = :regrade FOR UPDATE";

  private static final String STALLED =
      """
      SELECT r.id FROM regrades r
       WHERE r.state = 'running'
         AND NOT EXISTS (SELECT 1 FROM jobs j JOIN regrade_entries e ON e.grading_id = j.grading_id
                          WHERE j.kind = 'regrade' AND e.regrade_id = r.id)
      """;

  private static final String READY = "UPDATE regrades SET state = 'ready' WHERE id = :regrade";

  private final Session database;
  private final Jobs jobs;
  private final Clock clock;

  RegradeQueue(Session database, Jobs jobs, Clock clock) {
    this.database = database;
    this.jobs = jobs;
    this.clock = clock;
  }

  /** Queues what comes next, unless something is under way or the regrade was ended. */
  void feed(RegradeId regrade) {
    var state =
        database
            .createNativeQuery(LOCK, String.class)
            .setParameter("regrade", regrade.value())
            .getSingleResult();
    if (RegradeState.of(state) == RegradeState.RUNNING && !isUnderWay(regrade)) {
      next(regrade).ifPresentOrElse(row -> queue(regrade, row), () -> ready(regrade));
    }
    announce(regrade);
  }

  /** Goes on with regrades of which nothing is queued or graded, which should not happen. */
  void feedStalled() {
    database
        .createNativeQuery(STALLED, Long.class)
        .getResultList()
        .forEach(regrade -> feed(new RegradeId(regrade)));
  }

  void announce(RegradeId regrade) {
    jobs.announce(topic(regrade));
  }

  static String topic(RegradeId regrade) {
    return "regrade " + regrade;
  }

  private boolean isUnderWay(RegradeId regrade) {
    return database
        .createNativeQuery(UNDER_WAY, Boolean.class)
        .setParameter("regrade", regrade.value())
        .getSingleResult();
  }

  private Optional<Tuple> next(RegradeId regrade) {
    return database
        .createNativeQuery(NEXT, Tuple.class)
        .setParameter("regrade", regrade.value())
        .getResultStream()
        .findFirst();
  }

  private void queue(RegradeId regrade, Tuple row) {
    long grading =
        database
            .createNativeQuery(SHADOW, Long.class)
            .setParameter("submission", row.get("submission", Long.class))
            .setParameter("version", row.get("version", Long.class))
            .setParameter("maxScore", row.get("max_score", Double.class))
            .setParameter("now", clock.instant())
            .getSingleResult();
    database
        .createNativeMutationQuery(ASSIGN)
        .setParameter("grading", grading)
        .setParameter("regrade", regrade.value())
        .setParameter("submission", row.get("submission", Long.class))
        .executeUpdate();
    var owner = new AccountId(Optional.ofNullable(row.get("owner", Long.class)).orElse(0L));
    jobs.add(JobKind.REGRADE, owner, new GradingId(grading));
  }

  private void ready(RegradeId regrade) {
    database
        .createNativeMutationQuery(READY)
        .setParameter("regrade", regrade.value())
        .executeUpdate();
  }
}
