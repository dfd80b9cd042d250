package dev.gradus.account;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/**
 * The door: who knows a password is let in, who guesses is slowed down. It answers the same, in the
 * same time, whether the username or the password was wrong.
 */
@ApplicationScoped
public class SignIn {

  private static final int ATTEMPTS_PER_USERNAME = 10;
  private static final int ATTEMPTS_PER_ADDRESS = 50;

  /** Right passwords cost us a hash too. */
  private static final int SUCCESSES_PER_ACCOUNT = 100;

  /** What came of an attempt. */
  public sealed interface Result {
    record Accepted(Account account) implements Result {}

    record Refused() implements Result {}

    record Throttled(Duration retryAfter) implements Result {}
  }

  private final Accounts accounts;
  private final Passwords passwords;
  private final DemoAccounts demoAccounts;
  private final Throttle perUsername;
  private final Throttle perAddress;
  private final Throttle successes;

  SignIn(Accounts accounts, Passwords passwords, DemoAccounts demoAccounts, Clock clock) {
    this.accounts = accounts;
    this.passwords = passwords;
    this.demoAccounts = demoAccounts;
    this.perUsername = new Throttle(ATTEMPTS_PER_USERNAME, Duration.ofSeconds(30), clock);
    this.perAddress = new Throttle(ATTEMPTS_PER_ADDRESS, Duration.ofSeconds(5), clock);
    this.successes = new Throttle(SUCCESSES_PER_ACCOUNT, Duration.ofSeconds(1), clock);
  }

  public Result attempt(Credentials credentials, RequestOrigin origin) {
    var address = origin.peer().getHostAddress();
    var username = credentials.key();
    var wait = perAddress.take(address).or(() -> perUsername.take(username));
    if (wait.isPresent()) {
      return new Result.Throttled(wait.get());
    }
    var account = verify(credentials);
    if (account.isPresent()) { // no guess, even where a demo account is not let in
      perAddress.giveBack(address);
      perUsername.giveBack(username);
    }
    return account
        .filter(found -> demoAccounts.permits(found, origin))
        .map(this::accept)
        .orElseGet(Result.Refused::new);
  }

  private Result accept(Account account) {
    return successes
        .take(account.username())
        .<Result>map(Result.Throttled::new)
        .orElseGet(() -> new Result.Accepted(account));
  }

  /** Hashing takes long, so it is done between transactions rather than within one. */
  private Optional<Account> verify(Credentials credentials) {
    var holder = Username.parse(credentials.username()).flatMap(accounts::holder);
    var hash = holder.flatMap(Accounts.Holder::passwordHash);
    var verified = passwords.verify(credentials.password(), hash);
    return holder.map(Accounts.Holder::account).filter(account -> verified && !account.disabled());
  }
}
