package dev.gradus.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Slows down guessing. Each key holds a number of free attempts that grow back one by one; who has
 * none left is told how long to wait. One server's memory is enough: with n servers a guesser gets
 * n times the attempts, still far too few.
 */
public final class Throttle {

  private static final int MOST_KEYS = 10_000;

  /** An attempt more is given back at {@code fullAt} minus the attempts that are missing. */
  private final Map<String, Instant> fullAt =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Instant> eldest) {
          return size() > MOST_KEYS;
        }
      };

  private final Duration regrowth;
  private final Duration burst;
  private final Clock clock;

  /** Allows {@code attempts} at once, and one more each {@code regrowth}. */
  public Throttle(int attempts, Duration regrowth, Clock clock) {
    this.regrowth = regrowth;
    this.burst = regrowth.multipliedBy(attempts);
    this.clock = clock;
  }

  /** Takes an attempt; if none is left, tells how long to wait for one. */
  public synchronized Optional<Duration> take(String key) {
    var now = clock.instant();
    var full = later(fullAt.getOrDefault(key, now), now).plus(regrowth);
    var wait = Duration.between(now.plus(burst), full);
    if (wait.isPositive()) {
      return Optional.of(wait);
    }
    fullAt.put(key, full);
    return Optional.empty();
  }

  /** Gives an attempt back that turned out to be a good one. */
  public synchronized void giveBack(String key) {
    fullAt.computeIfPresent(key, (same, full) -> full.minus(regrowth));
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }
}
