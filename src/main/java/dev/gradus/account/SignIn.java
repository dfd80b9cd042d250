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

  SignIn(Accounts accounts, Passwords passwords, DemoAccounts demoAccounts, Clock clock) {
    this.accounts = accounts;
    this.passwords = passwords;
    this.demoAccounts = demoAccounts;
    this.perUsername = new Throttle(ATTEMPTS_PER_USERNAME, Duration.ofSeconds(30), clock);
    this.perAddress = new Throttle(ATTEMPTS_PER_ADDRESS, Duration.ofSeconds(5), clock);
  }

  public Result attempt(Credentials credentials, RequestOrigin origin) {
    var address = origin.peer().getHostAddress();
    var username = credentials.key();
    var wait = perAddress.take(address).or(() -> perUsername.take(username));
    if (wait.isPresent()) {
      return new Result.Throttled(wait.get());
    }
    Optional<Account> account =
        verify(credentials).filter(found -> demoAccounts.permits(found, origin));
    account.ifPresent(
        found -> {
          perAddress.giveBack(address);
          perUsername.giveBack(username);
        });
    return account.<Result>map(Result.Accepted::new).orElseGet(Result.Refused::new);
  }

  /** Hashing takes long, so it is done between transactions rather than within one. */
  private Optional<Account> verify(Credentials credentials) {
    var holder = Username.parse(credentials.username()).flatMap(accounts::holder);
    var hash = holder.flatMap(Accounts.Holder::passwordHash);
    var verified = passwords.verify(credentials.password(), hash);
    return holder.map(Accounts.Holder::account).filter(account -> verified && !account.disabled());
  }
}
