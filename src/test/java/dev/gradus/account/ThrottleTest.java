package dev.gradus.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class ThrottleTest {

  private static final Duration REGROWTH = Duration.ofSeconds(30);

  private final MovableClock clock = new MovableClock();
  private final Throttle throttle = new Throttle(3, REGROWTH, clock);

  @Test
  void take_allowsTheBurstAndThenTellsHowLongToWait() {
    takeAll("ada");

    assertThat(throttle.take("ada")).contains(REGROWTH);
    clock.pass(Duration.ofSeconds(20));
    assertThat(throttle.take("ada")).contains(Duration.ofSeconds(10));
  }

  @Test
  void take_allowsOneMoreAfterEachRegrowth() {
    takeAll("ada");

    clock.pass(REGROWTH);

    assertThat(throttle.take("ada")).isEmpty();
    assertThat(throttle.take("ada")).isPresent();
  }

  @Test
  void take_growsBackToTheBurstAndNotBeyond() {
    takeAll("ada");

    clock.pass(Duration.ofDays(1));

    takeAll("ada");
    assertThat(throttle.take("ada")).isPresent();
  }

  @Test
  void keys_doNotShareAttempts() {
    takeAll("ada");

    assertThat(throttle.take("grace")).isEmpty();
  }

  @Test
  void giveBack_makesAGoodAttemptFree() {
    for (int i = 0; i < 100; i++) {
      assertThat(throttle.take("ada")).isEmpty();
      throttle.giveBack("ada");
    }
  }

  @Test
  void refusedAttempts_doNotLengthenTheWait() {
    takeAll("ada");
    for (int i = 0; i < 100; i++) {
      throttle.take("ada");
    }

    assertThat(throttle.take("ada")).contains(REGROWTH);
  }

  private void takeAll(String key) {
    for (int i = 0; i < 3; i++) {
      assertThat(throttle.take(key)).isEmpty();
    }
  }

  private static final class MovableClock extends Clock {

    private Instant now = Instant.parse("2026-01-01T00:00:00Z");

    void pass(Duration time) {
      now = now.plus(time);
    }

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }
}
