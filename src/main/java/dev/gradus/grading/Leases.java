package dev.gradus.grading;

import dev.gradus.account.AccountId;
import dev.gradus.exercise.ExerciseVersionId;
import dev.gradus.submission.SubmissionId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;

/**
 * Jobs as graders hold them: taken by a lease with a random token, kept by a heartbeat if they take
 * long, and ended only with the token. Taking a job is one statement and one transaction.
 */
@ApplicationScoped
@Transactional
class Leases {

  /** How often a job may be taken before it counts as one that kills its worker. */
  static final int MAX_ATTEMPTS = 3;

  // What is to be graded, beside the job. A lease that a crash of the database forgets costs no
  // more than a second run, so its commit need not wait for the disk.
  private static final String READ =
      """
      SELECT mine.id AS id, mine.kind AS kind, mine.grading_id AS grading_id,
             CAST(mine.payload AS text) AS payload, mine.attempts AS attempts, mine.token AS token,
             g.submission_id AS submission, g.exercise_version_id AS version,
             s.learner_id AS learner, s.number AS number, s.source AS source,
             set_config('synchronous_commit', 'off', true) AS lazily
        FROM mine LEFT JOIN gradings g ON g.id = mine.grading_id
        LEFT JOIN submissions s ON s.id = g.submission_id
      """;

  private static final String TAKE =
      """
      WITH mine AS (
        UPDATE jobs SET state = 'running', token = gen_random_uuid(), attempts = attempts + 1,
                        leased_until = now() + interval '10 s'
         WHERE (id, kind) = (
               SELECT j.id, j.kind FROM jobs j
                WHERE j.state = 'queued' AND j.kind <> 'lint'
                  AND NOT EXISTS (SELECT 1 FROM jobs r WHERE r.state = 'running'
                                     AND r.kind = j.kind AND r.owner_id = j.owner_id)
                ORDER BY j.priority, j.turn, j.id LIMIT 1 FOR UPDATE SKIP LOCKED)
        RETURNING id, kind, grading_id, payload, attempts, token),
      started AS (
        UPDATE gradings g SET state = 'running', started_at = :now FROM mine
         WHERE g.id = mine.grading_id AND g.state = 'queued')
      """
          + READ;

  // A job that took its worker with it too often is leased once more, so as to be closed.
  private static final String TAKE_HOPELESS =
      """
      WITH mine AS (
        UPDATE jobs SET token = gen_random_uuid(), leased_until = now() + interval '10 s'
         WHERE state = 'running' AND leased_until < now() AND attempts >= :max
        RETURNING id, kind, grading_id, payload, attempts, token)
      """
          + READ;

  private static final String KEEP =
      """
      UPDATE jobs SET leased_until = now() + interval '10 s'
       WHERE token IN (:tokens) AND state = 'running'
      """;

  private static final String BACK =
      """
      UPDATE jobs SET state = 'queued', token = NULL, leased_until = NULL,
                      attempts = CAST(attempts - :forgiven AS smallint)
       WHERE id = :id AND kind = :kind AND token = :token AND state = 'running'
      RETURNING pg_notify(:channel, kind) IS NULL AS told
      """;

  private static final String REQUEUE_EXPIRED =
      """
      UPDATE jobs SET state = 'queued', token = NULL, leased_until = NULL
       WHERE state = 'running' AND leased_until < now() AND attempts < :max
      RETURNING pg_notify(:channel, kind) IS NULL AS told
      """;

  private static final String FINISH =
      "DELETE FROM jobs WHERE id = :id AND kind = :kind AND token = :token AND state = 'running'";

  private final Session database;
  private final Clock clock;

  Leases(Session database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** Leases the job whose turn it is, if any waits, and marks its grading as running. */
  Optional<Job> take() {
    return database
        .createNativeQuery(TAKE, Tuple.class)
        .setParameter("now", clock.instant())
        .getResultStream()
        .findFirst()
        .map(Leases::job);
  }

  /** Prolongs these leases; tells how many of them were still held. */
  int keep(Collection<Job> jobs) {
    if (jobs.isEmpty()) {
      return 0;
    }
    return database
        .createNativeMutationQuery(KEEP)
        .setParameterList("tokens", jobs.stream().map(Job::token).toList(), UUID.class)
        .executeUpdate();
  }

  /** Removes a job whose outcome is stored elsewhere. */
  void finish(Job job) {
    int finished =
        database
            .createNativeMutationQuery(FINISH)
            .setParameter("id", job.id())
            .setParameter("kind", job.kind().label())
            .setParameter("token", job.token())
            .executeUpdate();
    if (finished != 1) {
      throw new LeaseLostException(job);
    }
  }

  /** Gives the job back, as if it had never been taken. */
  void release(Job job) {
    back(job, 1);
  }

  /** Queues the job again after a trouble of ours; the attempt counts. */
  void retry(Job job) {
    back(job, 0);
  }

  private void back(Job job, int forgiven) {
    database
        .createNativeQuery(BACK, Boolean.class)
        .setParameter("forgiven", forgiven)
        .setParameter("id", job.id())
        .setParameter("kind", job.kind().label())
        .setParameter("token", job.token())
        .setParameter("channel", Jobs.CHANNEL)
        .getResultList();
  }

  /** Requeues jobs whose grader died, and leases those for which that happened too often. */
  List<Job> reap() {
    limited(database.createNativeQuery(REQUEUE_EXPIRED, Boolean.class))
        .setParameter("channel", Jobs.CHANNEL)
        .getResultList();
    return limited(database.createNativeQuery(TAKE_HOPELESS, Tuple.class)).getResultList().stream()
        .map(Leases::job)
        .toList();
  }

  private static <T> NativeQuery<T> limited(NativeQuery<T> query) {
    return query.setParameter("max", MAX_ATTEMPTS);
  }

  private static Job job(Tuple row) {
    return new Job(
        row.get("id", Long.class),
        JobKind.of(row.get("kind", String.class)),
        Optional.ofNullable(row.get("grading_id", Long.class)).map(GradingId::new),
        Optional.ofNullable(row.get("submission", Long.class)).map(_ -> subject(row)),
        Optional.ofNullable(row.get("payload", String.class)),
        row.get("attempts", Number.class).intValue(),
        row.get("token", UUID.class));
  }

  private static Job.Subject subject(Tuple row) {
    return new Job.Subject(
        new SubmissionId(row.get("submission", Long.class)),
        new ExerciseVersionId(row.get("version", Long.class)),
        new AccountId(row.get("learner", Long.class)),
        row.get("number", Integer.class),
        row.get("source", String.class));
  }
}
