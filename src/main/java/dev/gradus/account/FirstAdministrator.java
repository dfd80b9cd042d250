package dev.gradus.account;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/**
 * How a site that has no demo accounts gets its first administrator: by a link that only whoever
 * started the server sees, that works once, and for a day. As long as there is no administrator,
 * each start makes a new link and ends the one before.
 */
@ApplicationScoped
@Transactional
public class FirstAdministrator {

  private static final String PURPOSE = "FIRST_ADMINISTRATOR";
  private static final String PREFIX = "first_";
  private static final Duration LIFETIME = Duration.ofDays(1);

  @ApplicationScoped
  static class Links implements PanacheRepository<OneTimeLinkEntity> {}

  private final Links links;
  private final AccountRepository accounts;
  private final Accounts store;
  private final DemoAccounts demoAccounts;
  private final Clock clock;

  FirstAdministrator(
      Links links,
      AccountRepository accounts,
      Accounts store,
      DemoAccounts demoAccounts,
      Clock clock) {
    this.links = links;
    this.accounts = accounts;
    this.store = store;
    this.demoAccounts = demoAccounts;
    this.clock = clock;
  }

  /** The secret of a new link, if the site needs one. */
  public Optional<String> invite() {
    if (demoAccounts.available() || exists()) {
      return Optional.empty();
    }
    links.delete("purpose = ?1 and usedAt is null", PURPOSE);
    var secret = Secret.draw(PREFIX);
    var link = new OneTimeLinkEntity();
    link.hash = secret.hash();
    link.purpose = PURPOSE;
    link.createdAt = clock.instant();
    link.expiresAt = link.createdAt.plus(LIFETIME);
    links.persist(link);
    return Optional.of(secret.text());
  }

  /** Whether the link with this secret would still work. */
  public boolean invited(String secret) {
    return !exists() && link(secret).isPresent();
  }

  /** Uses the link up; empty if it was used, replaced or too late. */
  public Optional<Account> create(String secret, NewAccount account) {
    if (account.role() != Role.ADMINISTRATOR) {
      throw new IllegalArgumentException("the first account is an administrator's");
    }
    var link = link(secret);
    if (link.isEmpty() || exists()) {
      return Optional.empty();
    }
    var created = store.add(account, Optional.empty());
    link.get().usedAt = clock.instant();
    return Optional.of(created);
  }

  /** Locked, so that of two who use the link at the same moment the second finds it used. */
  private Optional<OneTimeLinkEntity> link(String text) {
    var secret = new Secret(text);
    if (!secret.plausible(PREFIX)) {
      return Optional.empty();
    }
    return links
        .find(
            "hash = ?1 and purpose = ?2 and usedAt is null and expiresAt > ?3",
            secret.hash(),
            PURPOSE,
            clock.instant())
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .firstResultOptional();
  }

  private boolean exists() {
    return accounts.count("role = ?1 and demo = false", Role.ADMINISTRATOR) > 0;
  }
}
