package dev.gradus.course;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;

/** The time zone in which a course tells its times, and what being late costs in it. */
public record CourseRules(ZoneId zone, LatePolicy late) {

  public static final CourseRules DEFAULT =
      new CourseRules(ZoneOffset.UTC, new LatePolicy(0, 100, Duration.ZERO));

  /**
   * The instant that a clock on the wall means. An hour that is skipped in spring counts on after
   * it; of an hour that comes twice in autumn the second is meant, so that nobody loses time.
   */
  public Instant instant(LocalDateTime wall) {
    return ZonedDateTime.of(wall, zone).withLaterOffsetAtOverlap().toInstant();
  }

  public LocalDateTime wall(Instant instant) {
    return LocalDateTime.ofInstant(instant, zone);
  }
}
