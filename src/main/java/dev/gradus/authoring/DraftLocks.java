package dev.gradus.authoring;

import dev.gradus.account.Account;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.hibernate.Session;

/**
 * Lets one author at a time write a draft. A lock is a courtesy with an end: whoever goes away
 * loses it, and another may take it over. What keeps texts from being overwritten is the version of
 * each file; see {@link DraftFiles}.
 */
@ApplicationScoped
@Transactional
public class DraftLocks {

  /**
   * For a page whose script tells again and again that it is open, even if rarely, in a back tab.
   */
  public static final Duration WATCHED = Duration.ofSeconds(90);

  /** For a page without script, which tells nothing until it is sent. */
  public static final Duration UNWATCHED = Duration.ofMinutes(10);

  /** As long as the next page of the same author may take to come. */
  private static final Duration NEXT_PAGE = Duration.ofSeconds(3);

  private static final String HOLD =
      """
      INSERT INTO exercise_draft_locks AS l (draft_id, author_id, page, since, until)
      VALUES (:draft, :author, :page, :now, :until)
      ON CONFLICT (draft_id) DO UPDATE
         SET author_id = EXCLUDED.author_id, until = EXCLUDED.until,
             page = CASE WHEN EXCLUDED.page = '' THEN l.page ELSE EXCLUDED.page END,
             since = CASE WHEN l.author_id = EXCLUDED.author_id AND l.until > :now
                          THEN l.since ELSE EXCLUDED.since END
       WHERE l.author_id = EXCLUDED.author_id OR l.until <= :now OR :force
      """;

  private static final String OTHER =
      """
      SELECT a.name AS name, l.since AS since
        FROM exercise_draft_locks l JOIN accounts a ON a.id = l.author_id
       WHERE l.draft_id = :draft AND l.author_id <> :author AND l.until > :now
      """;

  private static final String LEAVE =
      """
      UPDATE exercise_draft_locks SET until = LEAST(until, :until)
       WHERE draft_id = :draft AND author_id = :author AND page = :page
      """;

  private final Session database;
  private final Clock clock;

  DraftLocks(Session database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** Somebody else who writes the draft. */
  public record Holder(String name, Instant since) {}

  /** Opens a page for writing, unless another writes; tells who does. */
  public Optional<Holder> open(Draft draft, Account by, String page) {
    lock(draft, by, new Claim(page, UNWATCHED, false));
    return other(draft, by);
  }

  /** Goes on writing for some time, unless another has begun to; tells who does. */
  public Optional<Holder> hold(Draft draft, Account by, Duration time) {
    lock(draft, by, new Claim("", time, false));
    return other(draft, by);
  }

  /** Takes the draft from whoever writes it. */
  public void takeOver(Draft draft, Account by) {
    lock(draft, by, new Claim("", UNWATCHED, true));
  }

  /** A page goes: if none of its author follows at once, the draft is free. */
  public void leave(Draft draft, Account by, String page) {
    database
        .createNativeMutationQuery(LEAVE)
        .setParameter("draft", draft.id())
        .setParameter("author", by.id().value())
        .setParameter("page", page)
        .setParameter("until", clock.instant().plus(NEXT_PAGE))
        .executeUpdate();
  }

  /** Whoever else writes the draft now. */
  public Optional<Holder> other(Draft draft, Account by) {
    return database
        .createNativeQuery(OTHER, Tuple.class)
        .setParameter("draft", draft.id())
        .setParameter("author", by.id().value())
        .setParameter("now", clock.instant())
        .getResultStream()
        .findFirst()
        .map(row -> new Holder(row.get("name", String.class), row.get("since", Instant.class)));
  }

  /** How a draft is claimed; without a page the one that was open stays it. */
  private record Claim(String page, Duration time, boolean force) {}

  private void lock(Draft draft, Account by, Claim claim) {
    var now = clock.instant();
    database
        .createNativeMutationQuery(HOLD)
        .setParameter("draft", draft.id())
        .setParameter("author", by.id().value())
        .setParameter("page", claim.page())
        .setParameter("now", now)
        .setParameter("until", now.plus(claim.time()))
        .setParameter("force", claim.force())
        .executeUpdate();
  }
}
