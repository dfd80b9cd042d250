package dev.gradus.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.TestTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestTransaction
class SessionsTest {

  private static final SessionLimits LIMITS =
      new SessionLimits() {
        @Override
        public Duration idle() {
          return Duration.ofHours(1);
        }

        @Override
        public Duration longest() {
          return Duration.ofHours(5);
        }
      };

  @Inject SessionRepository rows;
  @Inject AccountRepository accountRows;
  @Inject Accounts accounts;
  @Inject SessionKey key;

  @Test
  void session_livesWhileItIsUsed() {
    var ada = ada();
    var secret = after(Duration.ZERO).start(ada);

    for (int minutes = 50; minutes < 290; minutes += 50) {
      assertThat(after(Duration.ofMinutes(minutes)).account(secret)).contains(ada);
    }
  }

  @Test
  void session_endsWhenIdle() {
    var secret = after(Duration.ZERO).start(ada());

    assertThat(after(Duration.ofMinutes(61)).account(secret)).isEmpty();
  }

  @Test
  void session_endsInTheEndThoughUsed() {
    var secret = after(Duration.ZERO).start(ada());
    for (int minutes = 50; minutes < 290; minutes += 50) {
      after(Duration.ofMinutes(minutes)).account(secret);
    }

    assertThat(after(Duration.ofMinutes(301)).account(secret)).isEmpty();
  }

  @Test
  void start_removesWhatHasEnded() {
    after(Duration.ZERO).start(ada());

    after(Duration.ofHours(6)).start(ada());

    assertThat(rows.count("account.username", "ada")).isEqualTo(1);
  }

  @Test
  void anotherKey_endsAllSessions() {
    var secret = after(Duration.ZERO).start(ada());
    var otherKey = new SessionKey("another key of thirty-two letters");

    assertThat(sessions(otherKey, Duration.ZERO).account(secret)).isEmpty();
  }

  @Test
  void shortKey_isRefused() {
    assertThatThrownBy(() -> new SessionKey("short")).hasMessageContaining("GRADUS_SESSION_KEY");
  }

  private Sessions after(Duration time) {
    return sessions(key, time);
  }

  private Sessions sessions(SessionKey key, Duration after) {
    var clock = Clock.offset(Clock.systemUTC(), after);
    return new Sessions(rows, accountRows, key, LIMITS, clock);
  }

  private Account ada() {
    return accounts
        .find(new Username("ada"))
        .orElseGet(
            () ->
                accounts.add(
                    new NewAccount("ada", "Ada", Role.LEARNER, "correct horse battery"),
                    Optional.empty()));
  }
}
