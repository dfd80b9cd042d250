package dev.gradus.account;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/** Links that work once, and for a while. Only the hash of what is in one is kept. */
@ApplicationScoped
@Transactional
class OneTimeLinks {

  /** Where a link leads. */
  enum Purpose {
    FIRST_ADMINISTRATOR("first_", Duration.ofDays(1)),
    PASSWORD_RESET("reset_", Duration.ofHours(1)),
    ADDRESS_CHECK("address_", Duration.ofDays(1));

    private final String prefix;
    private final Duration lifetime;

    Purpose(String prefix, Duration lifetime) {
      this.prefix = prefix;
      this.lifetime = lifetime;
    }
  }

  @ApplicationScoped
  static class Entities implements PanacheRepository<OneTimeLinkEntity> {}

  private final Entities links;
  private final Clock clock;

  OneTimeLinks(Entities links, Clock clock) {
    this.links = links;
    this.clock = clock;
  }

  /** A link, and whose it is where it is somebody's. */
  record Link(long id, Optional<AccountId> account) {

    AccountId owner() {
      return account.orElseThrow(() -> new IllegalStateException("a link of nobody"));
    }
  }

  /** The secret of a new link. Those that nobody can use any more go. */
  String issue(Purpose purpose, Optional<AccountId> account) {
    var now = clock.instant();
    links.delete("expiresAt < ?1", now.minus(Duration.ofDays(1)));
    var secret = Secret.draw(purpose.prefix);
    var link = new OneTimeLinkEntity();
    link.hash = secret.hash();
    link.purpose = purpose;
    link.accountId = account.map(AccountId::value).orElse(null);
    link.createdAt = now;
    link.expiresAt = now.plus(purpose.lifetime);
    links.persist(link);
    return secret.text();
  }

  /**
   * The link that holds a secret, unless it was used, withdrawn or is too old. Locked, so that of
   * two who use it at the same moment the second finds it used.
   */
  Optional<Link> find(Purpose purpose, String text) {
    var secret = new Secret(text);
    if (!secret.plausible(purpose.prefix)) {
      return Optional.empty();
    }
    return links
        .find(
            "hash = ?1 and purpose = ?2 and usedAt is null and expiresAt > ?3",
            secret.hash(),
            purpose,
            clock.instant())
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .firstResultOptional()
        .map(
            link ->
                new Link(
                    Objects.requireNonNull(link.id),
                    Optional.ofNullable(link.accountId).map(AccountId::new)));
  }

  void use(Link link) {
    links.findById(link.id()).usedAt = clock.instant();
  }

  void withdraw(Purpose purpose) {
    links.delete("purpose = ?1 and usedAt is null", purpose);
  }

  void withdraw(Purpose purpose, AccountId account) {
    links.delete("purpose = ?1 and accountId = ?2 and usedAt is null", purpose, account.value());
  }
}
