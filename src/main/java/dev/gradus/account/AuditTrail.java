package dev.gradus.account;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hibernate.Session;

/**
 * Who did what to whom. An entry joins the transaction of its deed, so that neither is kept without
 * the other.
 */
@ApplicationScoped
@Transactional
public class AuditTrail {

  private static final String SELECT =
      """
      SELECT e.id AS id, e.at AS at, a.username AS actor, e.action AS action, e.subject AS subject,
             e.details AS details, e.course AS course, e.before AS before, e.after AS after
        FROM audit_entries e LEFT JOIN accounts a ON a.id = e.actor_id
       WHERE (:course = '' OR e.course = :course) AND e.id < :below
         AND (:text = '' OR position(lower(:text) IN lower(
               concat_ws(' ', a.username, e.action, e.subject, e.details, e.course))) > 0)
       ORDER BY e.id DESC
      """;

  @ApplicationScoped
  static class Entries implements PanacheRepository<AuditEntryEntity> {}

  private final Entries entries;
  private final Session database;
  private final Clock clock;

  AuditTrail(Entries entries, Session database, Clock clock) {
    this.entries = entries;
    this.database = database;
    this.clock = clock;
  }

  /**
   * Which entries to read.
   *
   * @param course the slug of a course, empty for all
   * @param text what must occur in an entry, empty for all
   * @param below only entries that are older than the one with this id
   */
  public record Part(String course, String text, long below, int count) {}

  /** The action is a verb with its noun, such as {@code token.revoke}. Secrets don't go in here. */
  public void record(Optional<AccountId> actor, String action, String subject, String details) {
    record(actor, Deed.plain(action, subject, details));
  }

  public void record(Optional<AccountId> actor, Deed deed) {
    var entry = new AuditEntryEntity();
    entry.at = clock.instant();
    entry.actorId = actor.map(AccountId::value).orElse(null);
    entry.action = deed.action();
    entry.subject = deed.subject();
    entry.details = deed.details();
    entry.course = deed.course();
    entry.before = deed.before();
    entry.after = deed.after();
    entries.persist(entry);
  }

  /** The newest entries, newest first. */
  public List<AuditEntry> newest(int count) {
    return read(new Part("", "", Long.MAX_VALUE, count));
  }

  /** A part of the trail, newest first. */
  public List<AuditEntry> read(Part part) {
    return database
        .createNativeQuery(SELECT, Tuple.class)
        .setParameter("course", part.course())
        .setParameter("text", part.text())
        .setParameter("below", part.below())
        .setMaxResults(part.count())
        .getResultStream()
        .map(AuditTrail::entry)
        .toList();
  }

  private static AuditEntry entry(Tuple row) {
    return new AuditEntry(
        row.get("id", Long.class),
        row.get("at", Instant.class),
        Optional.ofNullable(row.get("actor", String.class)),
        new Deed(
            row.get("action", String.class),
            row.get("subject", String.class),
            row.get("details", String.class),
            row.get("course", String.class),
            row.get("before", String.class),
            row.get("after", String.class)));
  }
}
