package dev.gradus.course;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/**
 * What being late costs in a course: so many percent for each day begun, at most so many.
 *
 * @param grace what after the due time is not late yet
 */
public record LatePolicy(double perDay, double atMost, Duration grace) {

  private static final long DAY = Duration.ofDays(1).toMillis();

  public LatePolicy {
    if (!(perDay >= 0 && perDay <= 100 && atMost >= 0 && atMost <= 100)) {
      throw new IllegalArgumentException("percent: " + perDay + ", at most " + atMost);
    }
    if (grace.isNegative() || grace.compareTo(Duration.ofDays(1)) > 0) {
      throw new IllegalArgumentException("grace: " + grace);
    }
  }

  /**
   * The days begun after the due time, by the clock on the wall: a day on which the clock is
   * changed is a day, whether it has 23 hours or 25. The view graded_attempts counts the same in
   * SQL.
   */
  public int daysLate(Instant due, Instant at, ZoneId zone) {
    if (!at.isAfter(due.plus(grace))) {
      return 0;
    }
    var late =
        Duration.between(due.atZone(zone).toLocalDateTime(), at.atZone(zone).toLocalDateTime());
    return (int) Math.max(1, Math.ceilDiv(late.toMillis(), DAY));
  }

  /** The percent that so many days cost. */
  public double penalty(int days) {
    return Math.min(atMost, perDay * days);
  }
}
