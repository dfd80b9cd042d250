package dev.gradus.account;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/**
 * Who did what to whom. An entry joins the transaction of its deed, so that neither is kept without
 * the other.
 */
@ApplicationScoped
@Transactional
public class AuditTrail {

  @ApplicationScoped
  static class Entries implements PanacheRepository<AuditEntryEntity> {}

  private final Entries entries;
  private final Clock clock;

  AuditTrail(Entries entries, Clock clock) {
    this.entries = entries;
    this.clock = clock;
  }

  /** The action is a verb with its noun, such as {@code token.revoke}. Secrets don't go in here. */
  public void record(Optional<AccountId> actor, String action, String subject, String details) {
    var entry = new AuditEntryEntity();
    entry.at = clock.instant();
    entry.actorId = actor.map(AccountId::value).orElse(null);
    entry.action = action;
    entry.subject = subject;
    entry.details = details;
    entries.persist(entry);
  }

  /** The newest entries, newest first. */
  public List<AuditEntry> newest(int count) {
    return entries.find("order by id desc").page(0, count).stream().map(AuditTrail::entry).toList();
  }

  private static AuditEntry entry(AuditEntryEntity entity) {
    return new AuditEntry(
        entity.at,
        Optional.ofNullable(entity.actorId).map(AccountId::new),
        entity.action,
        entity.subject,
        entity.details);
  }
}
