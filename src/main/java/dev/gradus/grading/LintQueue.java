package dev.gradus.grading;

import dev.gradus.account.AccountId;
import dev.gradus.database.Announcer;
import dev.gradus.exercise.ExerciseVersionId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.query.MutationQuery;

/**
 * The jobs of kind {@code lint}: a small queue beside the others'. Graders never take from it, so
 * that nothing in it can delay a submission; and while a submission or trial waits, nobody does.
 */
@ApplicationScoped
@Transactional
class LintQueue {

  /** The channel that tells of new ones; a hint, as always. */
  static final String CHANNEL = "gradus_lints";

  // What nobody waits for any longer goes too: it may have been left by a server that died.
  private static final String DROP =
      """
      DELETE FROM jobs
       WHERE kind = 'lint'
         AND (owner_id = :owner AND state <> 'running' AND payload ->> 'version' = :version
              OR queued_at < now() - interval '1 min')
      """;

  private static final String ADD =
      """
      INSERT INTO jobs (kind, priority, turn, owner_id, payload)
      VALUES ('lint', 9, 0, :owner, jsonb_build_object('version', :version, 'request', :request))
      RETURNING id
      """;

  private static final String TAKE =
      """
      UPDATE jobs SET state = 'running', token = gen_random_uuid(),
                      leased_until = now() + interval '10 s'
       WHERE kind = 'lint' AND id = (
             SELECT j.id FROM jobs j
              WHERE j.kind = 'lint' AND j.state = 'queued'
                AND j.queued_at > now() - interval '10 s'
                AND NOT EXISTS (SELECT 1 FROM jobs r WHERE r.kind = 'lint'
                                   AND r.state = 'running' AND r.owner_id = j.owner_id)
                AND NOT EXISTS (SELECT 1 FROM jobs first WHERE first.state = 'queued'
                                   AND first.kind IN ('submission', 'trial'))
              ORDER BY j.id LIMIT 1 FOR UPDATE SKIP LOCKED)
      RETURNING id, payload ->> 'request' AS request, token
      """;

  private static final String ANSWER =
      """
      UPDATE jobs SET state = 'done', result = CAST(:result AS jsonb), leased_until = NULL
       WHERE kind = 'lint' AND id = :id AND token = :token AND state = 'running'
      """;

  private static final String REMOVE =
      "DELETE FROM jobs WHERE kind = 'lint' AND id = :id AND token = :token";

  private static final String LOOK =
      "SELECT state, CAST(result AS text) AS result FROM jobs WHERE kind = 'lint' AND id = :id";

  private static final String WAITING =
      "SELECT CAST(count(*) AS int) FROM jobs WHERE kind = 'lint' AND state = 'queued'";

  private final Session database;
  private final Announcer announcer;

  LintQueue(Session database, Announcer announcer) {
    this.database = database;
    this.announcer = announcer;
  }

  /** One that was taken; the token proves that it still is. */
  record Taken(long id, String request, UUID token) {}

  /** How far one is that was queued. */
  sealed interface State {
    record Pending() implements State {}

    record Done(String result) implements State {}

    record Gone() implements State {}
  }

  /** Queues a request in place of the learner's earlier ones about the same exercise. */
  long replace(AccountId owner, ExerciseVersionId version, String request) {
    database
        .createNativeMutationQuery(DROP)
        .setParameter("owner", owner.value())
        .setParameter("version", Long.toString(version.value()))
        .executeUpdate();
    long id =
        database
            .createNativeQuery(ADD, Long.class)
            .setParameter("owner", owner.value())
            .setParameter("version", Long.toString(version.value()))
            .setParameter("request", request)
            .getSingleResult();
    announcer.tell(CHANNEL, "");
    return id;
  }

  /** The next in order, unless something waits that comes first. */
  Optional<Taken> take() {
    return database
        .createNativeQuery(TAKE, Tuple.class)
        .getResultStream()
        .findFirst()
        .map(
            row ->
                new Taken(
                    row.get("id", Number.class).longValue(),
                    row.get("request", String.class),
                    row.get("token", UUID.class)));
  }

  /** Leaves the answer for who waits, if anyone still does. */
  void answer(Taken taken, String result) {
    if (held(ANSWER, taken).setParameter("result", result).executeUpdate() == 1) {
      announcer.tell(Changes.CHANNEL, Lints.topic(taken.id()));
    }
  }

  /** Gives up on one that we could not answer. */
  void remove(Taken taken) {
    held(REMOVE, taken).executeUpdate();
    announcer.tell(Changes.CHANNEL, Lints.topic(taken.id()));
  }

  State look(long id) {
    return database
        .createNativeQuery(LOOK, Tuple.class)
        .setParameter("id", id)
        .getResultStream()
        .findFirst()
        .map(LintQueue::state)
        .orElseGet(State.Gone::new);
  }

  private static State state(Tuple row) {
    return row.get("state", String.class).equals("done")
        ? new State.Done(row.get("result", String.class))
        : new State.Pending();
  }

  int waiting() {
    return database.createNativeQuery(WAITING, Integer.class).getSingleResult();
  }

  private MutationQuery held(String sql, Taken taken) {
    return database
        .createNativeMutationQuery(sql)
        .setParameter("id", taken.id())
        .setParameter("token", taken.token());
  }
}
