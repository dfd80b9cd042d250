package dev.gradus.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hibernate.Session;

/**
 * The letters that wait to be sent. One that is taken is hidden from all nodes until its next
 * attempt is due, so that whoever dies with it loses nothing; one that is sent is gone.
 */
@ApplicationScoped
@Transactional
public class Outbox {

  private static final Duration PATIENCE = Duration.ofDays(1);
  private static final Duration KEPT = Duration.ofDays(7);
  private static final int SHOWN = 50;

  /** The same letter waits once: ten comments within a minute are one letter. */
  private static final String ADD =
      """
      INSERT INTO letters (kind, account_id, address, subject, added_at, due_at)
      VALUES (:kind, :account, :address, :subject, :now, :due)
      ON CONFLICT DO NOTHING
      """;

  private static final String TAKE =
      """
      UPDATE letters
         SET attempts = attempts + 1,
             due_at = CAST(:now AS timestamptz)
                      + least(interval '1 hour', interval '1 minute' * power(2, attempts))
       WHERE id = (SELECT id FROM letters WHERE given_up_at IS NULL AND due_at <= :now
                    ORDER BY kind <> 'PASSWORD_RESET', due_at, id
                    LIMIT 1 FOR UPDATE SKIP LOCKED)
      RETURNING id, kind, account_id, address, subject
      """;

  private static final String FAIL =
      """
      UPDATE letters
         SET trouble = left(:trouble, 500),
             given_up_at = CASE WHEN :hopeless OR added_at <= :oldest
                                THEN CAST(:now AS timestamptz) END
       WHERE id = :id
      """;

  private static final String FORGET = "DELETE FROM letters WHERE given_up_at < :before";

  private static final String STATE =
      """
      SELECT CAST(count(*) AS int) AS waiting, min(added_at) AS oldest FROM letters
       WHERE given_up_at IS NULL
      """;

  private static final String TROUBLED =
      """
      SELECT kind, added_at, attempts, due_at, trouble, given_up_at IS NOT NULL AS given_up
        FROM letters WHERE trouble IS NOT NULL ORDER BY given_up_at IS NULL DESC, id DESC
      """;

  private final Session database;
  private final Event<LetterAdded> added;
  private final Clock clock;

  Outbox(Session database, Event<LetterAdded> added, Clock clock) {
    this.database = database;
    this.added = added;
    this.clock = clock;
  }

  /** How many letters wait, the oldest since when, and what keeps some of them. */
  public record State(int waiting, Optional<Instant> oldest, List<Troubled> troubled) {}

  /** A letter that was not taken, what was answered, and when it is tried again. */
  public record Troubled(
      LetterKind kind,
      Instant addedAt,
      int attempts,
      Instant dueAt,
      String answer,
      boolean givenUp) {}

  record Taken(long id, LetterOrder order) {}

  public void add(LetterOrder order) {
    addAll(List.of(order));
  }

  public void addAll(List<LetterOrder> orders) {
    var now = clock.instant();
    for (var order : orders) {
      database
          .createNativeMutationQuery(ADD)
          .setParameter("kind", order.kind().name())
          .setParameter("account", order.account().orElse(null), Long.class)
          .setParameter(
              "address", order.address().map(EmailAddress::value).orElse(null), String.class)
          .setParameter("subject", order.subject())
          .setParameter("now", now)
          .setParameter("due", now.plus(order.delay()))
          .executeUpdate();
    }
    added.fire(new LetterAdded());
  }

  public State state() {
    var state = database.createNativeQuery(STATE, Tuple.class).getSingleResult();
    var troubled =
        database
            .createNativeQuery(TROUBLED, Tuple.class)
            .setMaxResults(SHOWN)
            .getResultStream()
            .map(Outbox::troubled)
            .toList();
    return new State(
        state.get("waiting", Integer.class),
        Optional.ofNullable(state.get("oldest", Instant.class)),
        troubled);
  }

  /** The next letter that is due. */
  Optional<Taken> take() {
    return database
        .createNativeQuery(TAKE, Tuple.class)
        .setParameter("now", clock.instant())
        .getResultList()
        .stream()
        .findFirst()
        .map(Outbox::taken);
  }

  void done(long id) {
    database
        .createNativeMutationQuery("DELETE FROM letters WHERE id = :id")
        .setParameter("id", id)
        .executeUpdate();
  }

  /** Notes what was answered, and gives up where that will not change, or after a day. */
  void failed(long id, String trouble, boolean hopeless) {
    var now = clock.instant();
    database
        .createNativeMutationQuery(FAIL)
        .setParameter("trouble", trouble)
        .setParameter("hopeless", hopeless)
        .setParameter("oldest", now.minus(PATIENCE))
        .setParameter("now", now)
        .setParameter("id", id)
        .executeUpdate();
  }

  /** Removes letters that were given up a week ago. */
  void forget() {
    database
        .createNativeMutationQuery(FORGET)
        .setParameter("before", clock.instant().minus(KEPT))
        .executeUpdate();
  }

  private static Taken taken(Tuple row) {
    return new Taken(
        row.get("id", Long.class),
        new LetterOrder(
            LetterKind.valueOf(row.get("kind", String.class)),
            Optional.ofNullable(row.get("account_id", Long.class)),
            Optional.ofNullable(row.get("address", String.class)).map(EmailAddress::new),
            row.get("subject", String.class),
            Duration.ZERO));
  }

  private static Troubled troubled(Tuple row) {
    return new Troubled(
        LetterKind.valueOf(row.get("kind", String.class)),
        row.get("added_at", Instant.class),
        row.get("attempts", Integer.class),
        row.get("due_at", Instant.class),
        row.get("trouble", String.class),
        row.get("given_up", Boolean.class));
  }
}
