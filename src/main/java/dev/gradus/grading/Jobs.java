package dev.gradus.grading;

import dev.gradus.account.AccountId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.query.MutationQuery;

/**
 * The queue of all work for the sandbox, in PostgreSQL. A job is taken by a lease with a random
 * token, kept by a heartbeat, and finished only with the token.
 */
@ApplicationScoped
@Transactional
class Jobs {

  /** The channel that tells graders of new jobs. It is a hint: they also look by themselves. */
  static final String CHANNEL = "gradus_jobs";

  /** How often a job may be taken before it counts as one that kills its worker. */
  static final int MAX_ATTEMPTS = 3;

  // An owner's next job stands one turn after the owner's last, but never before the present turn.
  private static final String ADD =
      """
      INSERT INTO jobs (kind, priority, turn, owner_id, grading_id, payload)
      SELECT :kind, :priority, 1 + greatest(
               coalesce((SELECT max(turn) FROM jobs
                          WHERE kind = :kind AND owner_id = :owner AND state <> 'done'), 0),
               coalesce((SELECT min(turn) FROM jobs WHERE kind = :kind AND state <> 'done'), 0)),
             CAST(:owner AS bigint), CAST(:grading AS bigint), CAST(:payload AS jsonb)
      RETURNING id
      """;

  private static final String TAKE =
      """
      UPDATE jobs SET state = 'running', token = gen_random_uuid(), attempts = attempts + 1,
                      leased_until = now() + interval '10 s'
       WHERE (id, kind) = (
             SELECT j.id, j.kind FROM jobs j
              WHERE j.state = 'queued' AND j.kind <> 'lint'
                AND NOT EXISTS (SELECT 1 FROM jobs r WHERE r.state = 'running'
                                   AND r.kind = j.kind AND r.owner_id = j.owner_id)
              ORDER BY j.priority, j.turn, j.id LIMIT 1 FOR UPDATE SKIP LOCKED)
      RETURNING id, kind, grading_id, CAST(payload AS text) AS payload, attempts, token
      """;

  private static final String KEEP =
      """
      UPDATE jobs SET leased_until = now() + interval '10 s'
       WHERE id = :id AND kind = :kind AND token = :token AND state = 'running'
      """;

  private static final String RELEASE =
      """
      UPDATE jobs SET state = 'queued', token = NULL, leased_until = NULL, attempts = attempts - 1
       WHERE id = :id AND kind = :kind AND token = :token AND state = 'running'
      """;

  private static final String RETRY =
      """
      UPDATE jobs SET state = 'queued', token = NULL, leased_until = NULL
       WHERE id = :id AND kind = :kind AND token = :token AND state = 'running'
      """;

  private static final String REMOVE =
      "DELETE FROM jobs WHERE id = :id AND kind = :kind AND token = :token AND state = 'running'";

  private static final String ANSWER =
      """
      UPDATE jobs SET state = 'done', result = CAST(:result AS jsonb), leased_until = NULL
       WHERE id = :id AND kind = :kind AND token = :token AND state = 'running'
      """;

  // A job that took its worker with it too often is leased once more, so as to be closed.
  private static final String REQUEUE_EXPIRED =
      """
      UPDATE jobs SET state = 'queued', token = NULL, leased_until = NULL
       WHERE state = 'running' AND leased_until < now() AND attempts < :max
      """;

  private static final String TAKE_HOPELESS =
      """
      UPDATE jobs SET token = gen_random_uuid(), leased_until = now() + interval '10 s'
       WHERE state = 'running' AND leased_until < now() AND attempts >= :max
      RETURNING id, kind, grading_id, CAST(payload AS text) AS payload, attempts, token
      """;

  private static final String FORGET_ANSWERED =
      "DELETE FROM jobs WHERE state = 'done' AND queued_at < now() - interval '5 min'";

  private static final String QUEUED_BY =
      "SELECT CAST(count(*) AS int) FROM jobs WHERE kind = :kind AND owner_id = :owner AND state = 'queued'";

  private static final String QUEUED =
      "SELECT CAST(count(*) AS int) FROM jobs WHERE state = 'queued' AND kind <> 'lint'";

  private static final String DROP_QUEUED =
      "DELETE FROM jobs WHERE kind = :kind AND owner_id = :owner AND state = 'queued'";

  private static final String POSITION =
      """
      SELECT CAST(count(*) AS int) FROM jobs mine JOIN jobs other ON other.state = 'queued'
         AND (other.priority, other.turn, other.id) <= (mine.priority, mine.turn, mine.id)
       WHERE mine.grading_id = :grading AND mine.state = 'queued'
      """;

  private static final String RESULT =
      """
      SELECT CAST(result AS text) FROM jobs
       WHERE id = :id AND kind = :kind AND owner_id = :owner AND state = 'done'
      """;

  private final Session database;

  Jobs(Session database) {
    this.database = database;
  }

  /** Queues a submission or regrade; part of the transaction that stores the grading. */
  long add(JobKind kind, AccountId owner, GradingId grading) {
    return add(kind, owner, Optional.of(grading.value()), Optional.empty());
  }

  /** Queues a trial in place of the same owner's earlier one that still waits. */
  long replace(JobKind kind, AccountId owner, String payload) {
    database
        .createNativeMutationQuery(DROP_QUEUED)
        .setParameter("kind", kind.label())
        .setParameter("owner", owner.value())
        .executeUpdate();
    return add(kind, owner, Optional.empty(), Optional.of(payload));
  }

  /** Queues what is described by its payload alone. */
  long add(JobKind kind, AccountId owner, String payload) {
    return add(kind, owner, Optional.empty(), Optional.of(payload));
  }

  private long add(
      JobKind kind, AccountId owner, Optional<Long> grading, Optional<String> payload) {
    long id =
        database
            .createNativeQuery(ADD, Long.class)
            .setParameter("kind", kind.label())
            .setParameter("priority", kind.priority())
            .setParameter("owner", owner.value())
            .setParameter("grading", grading.map(Object::toString).orElse(null))
            .setParameter("payload", payload.orElse(null))
            .getSingleResult();
    notifyChannel(CHANNEL, kind.label());
    return id;
  }

  /** Leases the job whose turn it is, if any waits. */
  Optional<Job> take() {
    return database
        .createNativeQuery(TAKE, Tuple.class)
        .getResultStream()
        .findFirst()
        .map(Jobs::job);
  }

  /** Prolongs the lease; false when it is lost. */
  boolean keep(Job job) {
    return held(KEEP, job).executeUpdate() == 1;
  }

  /** Gives the job back, as if it had never been taken. */
  void release(Job job) {
    held(RELEASE, job).executeUpdate();
    notifyChannel(CHANNEL, job.kind().label());
  }

  /** Queues the job again after a trouble of ours; the attempt counts. */
  void retry(Job job) {
    held(RETRY, job).executeUpdate();
    notifyChannel(CHANNEL, job.kind().label());
  }

  /** Removes a finished job; part of the transaction that stores what came of it. */
  void finish(Job job) {
    if (held(REMOVE, job).executeUpdate() != 1) {
      throw new LeaseLostException(job);
    }
  }

  /** Leaves the answer of a trial for the page that waits for it. */
  void answer(Job job, String result) {
    if (held(ANSWER, job).setParameter("result", result).executeUpdate() != 1) {
      throw new LeaseLostException(job);
    }
    notifyChannel(Changes.CHANNEL, Trials.topic(job.id()));
  }

  /** Tells everyone who waits for this topic that it has changed. */
  void announce(String topic) {
    notifyChannel(Changes.CHANNEL, topic);
  }

  /** The answer that a trial's job has left, if it is there already. */
  Optional<String> result(long id, JobKind kind, AccountId owner) {
    return database
        .createNativeQuery(RESULT, String.class)
        .setParameter("id", id)
        .setParameter("kind", kind.label())
        .setParameter("owner", owner.value())
        .getResultStream()
        .findFirst();
  }

  /** Requeues jobs whose grader died, and leases those for which that happened too often. */
  List<Job> reap() {
    int requeued =
        database
            .createNativeMutationQuery(REQUEUE_EXPIRED)
            .setParameter("max", MAX_ATTEMPTS)
            .executeUpdate();
    if (requeued > 0) {
      notifyChannel(CHANNEL, "reaped");
    }
    database.createNativeMutationQuery(FORGET_ANSWERED).executeUpdate();
    return database
        .createNativeQuery(TAKE_HOPELESS, Tuple.class)
        .setParameter("max", MAX_ATTEMPTS)
        .getResultStream()
        .map(Jobs::job)
        .toList();
  }

  int queuedBy(JobKind kind, AccountId owner) {
    return database
        .createNativeQuery(QUEUED_BY, Integer.class)
        .setParameter("kind", kind.label())
        .setParameter("owner", owner.value())
        .getSingleResult();
  }

  int queued() {
    return database.createNativeQuery(QUEUED, Integer.class).getSingleResult();
  }

  /** The place in the queue, 1 for the next; 0 once the grading no longer waits. */
  int position(GradingId grading) {
    return database
        .createNativeQuery(POSITION, Integer.class)
        .setParameter("grading", grading.value())
        .getSingleResult();
  }

  private void notifyChannel(String channel, String payload) {
    database
        .createNativeQuery("SELECT pg_notify(:channel, :payload) IS NULL", Boolean.class)
        .setParameter("channel", channel)
        .setParameter("payload", payload)
        .getSingleResult();
  }

  private MutationQuery held(String sql, Job job) {
    return database
        .createNativeMutationQuery(sql)
        .setParameter("id", job.id())
        .setParameter("kind", job.kind().label())
        .setParameter("token", job.token());
  }

  private static Job job(Tuple tuple) {
    return new Job(
        tuple.get("id", Number.class).longValue(),
        JobKind.of(tuple.get("kind", String.class)),
        Optional.ofNullable(tuple.get("grading_id", Number.class))
            .map(id -> new GradingId(id.longValue())),
        Optional.ofNullable(tuple.get("payload", String.class)),
        tuple.get("attempts", Number.class).intValue(),
        tuple.get("token", UUID.class));
  }
}
