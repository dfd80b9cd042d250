package dev.gradus.grading;

import dev.gradus.account.AccountId;
import dev.gradus.database.Signals;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.hibernate.Session;

/** What trials leave for the page that waits; forgotten soon after. */
@ApplicationScoped
@Transactional
class Answers {

  private static final String LEAVE =
      """
      UPDATE jobs SET state = 'done', result = CAST(:result AS jsonb), leased_until = NULL
       WHERE id = :id AND kind = :kind AND token = :token AND state = 'running'
      RETURNING pg_notify(:channel, :topic) IS NULL AS told
      """;

  private static final String FIND =
      """
      SELECT CAST(result AS text) FROM jobs
       WHERE id = :id AND kind = :kind AND owner_id = :owner AND state = 'done'
      """;

  private static final String FORGET =
      "DELETE FROM jobs WHERE state = 'done' AND queued_at < now() - interval '5 min'";

  private final Session database;
  private final Signals signals;

  Answers(Session database, Signals signals) {
    this.database = database;
    this.signals = signals;
  }

  /** Ends a trial's job by its answer. */
  void leave(Job job, String result) {
    var left =
        database
            .createNativeQuery(LEAVE, Boolean.class)
            .setParameter("result", result)
            .setParameter("id", job.id())
            .setParameter("kind", job.kind().label())
            .setParameter("token", job.token())
            .setParameter("channel", Changes.CHANNEL)
            .setParameter("topic", signals.announce(Changes.CHANNEL, Trials.topic(job.id())))
            .getResultList();
    if (left.isEmpty()) {
      throw new LeaseLostException(job);
    }
  }

  /** The answer that a trial's job has left, if it is there already. */
  Optional<String> find(long id, JobKind kind, AccountId owner) {
    return database
        .createNativeQuery(FIND, String.class)
        .setParameter("id", id)
        .setParameter("kind", kind.label())
        .setParameter("owner", owner.value())
        .getResultStream()
        .findFirst();
  }

  /** Forgets answers that nobody waits for any more. */
  void forget() {
    database.createNativeMutationQuery(FORGET).executeUpdate();
  }
}
