package dev.gradus.grading;

import dev.gradus.account.AccountId;
import dev.gradus.database.Announcer;
import dev.gradus.database.Signals;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.hibernate.Session;

/**
 * The queue of all work for the sandbox, in PostgreSQL, as those see it who put work in. Graders
 * take it out by {@link Leases}.
 */
@ApplicationScoped
@Transactional
class Jobs {

  /** The channel that tells graders of new jobs. It is a hint: they also look by themselves. */
  static final String CHANNEL = "gradus_jobs";

  // An owner's next job stands one turn after the owner's last, but never before the present turn.
  private static final String ADD =
      """
      INSERT INTO jobs (kind, priority, turn, owner_id, grading_id, payload)
      SELECT :kind, :priority, 1 + greatest(
               coalesce((SELECT max(turn) FROM jobs
                          WHERE kind = :kind AND owner_id = :owner AND state <> 'done'), 0),
               coalesce((SELECT min(turn) FROM jobs WHERE kind = :kind AND state <> 'done'), 0)),
             CAST(:owner AS bigint), CAST(:grading AS bigint), CAST(:payload AS jsonb)
      RETURNING id, pg_notify(:channel, :word) IS NULL AS told
      """;

  private static final String QUEUED_BY =
      "SELECT CAST(count(*) AS int) FROM jobs WHERE kind = :kind AND owner_id = :owner AND state = 'queued'";

  private static final String QUEUED =
      "SELECT CAST(count(*) AS int) FROM jobs WHERE state = 'queued' AND kind <> 'lint'";

  private static final String DROP_QUEUED =
      "DELETE FROM jobs WHERE kind = :kind AND owner_id = :owner AND state = 'queued'";

  private final Session database;
  private final Signals signals;
  private final Announcer announcer;

  Jobs(Session database, Signals signals, Announcer announcer) {
    this.database = database;
    this.signals = signals;
    this.announcer = announcer;
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
    return database
        .createNativeQuery(ADD, Tuple.class)
        .setParameter("kind", kind.label())
        .setParameter("priority", kind.priority())
        .setParameter("owner", owner.value())
        .setParameter("grading", grading.map(Object::toString).orElse(null))
        .setParameter("payload", payload.orElse(null))
        .setParameter("channel", CHANNEL)
        .setParameter("word", signals.announce(CHANNEL, kind.label()))
        .getSingleResult()
        .get("id", Long.class);
  }

  /** Tells everyone who waits for this topic that it has changed. */
  void announce(String topic) {
    announcer.tell(Changes.CHANNEL, topic);
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
}
