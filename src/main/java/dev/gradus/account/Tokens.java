package dev.gradus.account;

import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Personal access tokens, by which scripts use the REST interface in their owner's name. */
@ApplicationScoped
@Transactional
public class Tokens {

  private static final String PREFIX = "gradus_";
  private static final int SHOWN = PREFIX.length() + 4;
  private static final int MOST_PER_ACCOUNT = 1000;

  /** "Last used" is for people; to the minute spares a write per request. */
  private static final Duration PRECISION = Duration.ofMinutes(1);

  private final TokenRepository tokens;
  private final AccountRepository accounts;
  private final AuditTrail auditTrail;
  private final Clock clock;

  Tokens(TokenRepository tokens, AccountRepository accounts, AuditTrail auditTrail, Clock clock) {
    this.tokens = tokens;
    this.accounts = accounts;
    this.auditTrail = auditTrail;
    this.clock = clock;
  }

  public IssuedToken issue(Account owner, TokenRequest request) {
    var now = clock.instant();
    if (live(owner, now).size() >= MOST_PER_ACCOUNT) {
      throw new InvalidAccountException(
          "name", "You have " + MOST_PER_ACCOUNT + " tokens; revoke one first.");
    }
    var secret = Secret.draw(PREFIX);
    var entity = new TokenEntity();
    entity.id = UUID.randomUUID();
    entity.account = accounts.findById(owner.id().value());
    entity.name = request.name();
    entity.prefix = secret.text().substring(0, SHOWN);
    entity.hash = secret.hash();
    entity.createdAt = now;
    entity.expiresAt = now.plus(request.lifetime());
    tokens.persist(entity);
    auditTrail.record(Optional.of(owner.id()), "token.issue", "token " + entity.id, entity.name);
    return new IssuedToken(entity.token(), secret.text());
  }

  /** The owner of a token that is neither expired nor revoked, and notes that it was used. */
  public Optional<Account> owner(String text) {
    var secret = new Secret(text);
    if (!secret.plausible(PREFIX)) {
      return Optional.empty();
    }
    var now = clock.instant();
    return tokens
        .find("from TokenEntity t join fetch t.account where t.hash = ?1", secret.hash())
        .firstResultOptional()
        .filter(token -> token.valid(now))
        .map(token -> use(token, now));
  }

  /** The tokens of an account that still work, newest first. */
  public List<Token> of(Account owner) {
    return live(owner, clock.instant()).stream().map(TokenEntity::token).toList();
  }

  /** Ends a token of this owner; false if there is none such. */
  public boolean revoke(Account owner, TokenId id) {
    var token =
        tokens
            .find(
                "id = ?1 and account.id = ?2 and revokedAt is null", id.value(), owner.id().value())
            .firstResultOptional();
    token.ifPresent(
        found -> {
          found.revokedAt = clock.instant();
          auditTrail.record(Optional.of(owner.id()), "token.revoke", "token " + id, found.name);
        });
    return token.isPresent();
  }

  private List<TokenEntity> live(Account owner, Instant now) {
    return tokens.list(
        "account.id = ?1 and revokedAt is null and expiresAt > ?2",
        Sort.descending("createdAt"),
        owner.id().value(),
        now);
  }

  private static Account use(TokenEntity token, Instant now) {
    if (token.lastUsedAt == null || token.lastUsedAt.plus(PRECISION).isBefore(now)) {
      token.lastUsedAt = now;
    }
    return token.account.account();
  }
}
