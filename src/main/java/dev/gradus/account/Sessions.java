package dev.gradus.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Browser sessions. They end by sign-out, by time, and with the password or the account. */
@ApplicationScoped
@Transactional
public class Sessions {

  private static final String PREFIX = "s_";

  /** Idle time to the minute spares a write per request. */
  private static final Duration PRECISION = Duration.ofMinutes(1);

  private final SessionRepository sessions;
  private final AccountRepository accounts;
  private final SessionKey key;
  private final SessionLimits limits;
  private final Clock clock;

  Sessions(
      SessionRepository sessions,
      AccountRepository accounts,
      SessionKey key,
      SessionLimits limits,
      Clock clock) {
    this.sessions = sessions;
    this.accounts = accounts;
    this.key = key;
    this.limits = limits;
    this.clock = clock;
  }

  /** Begins a session and returns the secret for the cookie. */
  public String start(Account account) {
    sweep();
    var now = clock.instant();
    var secret = Secret.draw(PREFIX);
    var session = new SessionEntity();
    session.hash = key.hash(secret);
    session.account = accounts.findById(account.id().value());
    session.startedAt = now;
    session.lastUsedAt = now;
    sessions.persist(session);
    return secret.text();
  }

  /** The account of a session that has not ended, and notes that it was used. */
  public Optional<Account> account(String text) {
    var secret = new Secret(text);
    if (!secret.plausible(PREFIX)) {
      return Optional.empty();
    }
    var now = clock.instant();
    return sessions
        .find("from SessionEntity s join fetch s.account where s.hash = ?1", key.hash(secret))
        .firstResultOptional()
        .filter(session -> !limits.ended(session.startedAt, session.lastUsedAt, now))
        .filter(session -> !session.account.disabled)
        .map(session -> use(session, now));
  }

  /** Signs out. */
  public void end(String text) {
    sessions.delete("hash", key.hash(new Secret(text)));
  }

  /** Signs an account out everywhere. */
  public void endAll(AccountId account) {
    sessions.delete("account.id", account.value());
  }

  /** Removes what has ended by time. */
  private void sweep() {
    var now = clock.instant();
    sessions.delete(
        "startedAt < ?1 or lastUsedAt < ?2", now.minus(limits.longest()), now.minus(limits.idle()));
  }

  private static Account use(SessionEntity session, Instant now) {
    if (session.lastUsedAt.plus(PRECISION).isBefore(now)) {
      session.lastUsedAt = now;
    }
    return session.account.account();
  }
}
