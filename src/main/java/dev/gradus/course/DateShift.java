package dev.gradus.course;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * Moves times by whole days, by the clock on the wall of a course: what was due at 23:59 is due at
 * 23:59, whether clocks are changed in between or not.
 */
public record DateShift(int days) {

  /** Further than any calendar; what is beyond is refused all the same. */
  private static final int FAR = 1_000_000;

  private static final int DAYS_OF_A_WEEK = 7;

  /** From one day to another; by nothing if one of them is not known. */
  public static DateShift between(Optional<LocalDate> from, Optional<LocalDate> to) {
    return new DateShift(
        from.flatMap(old -> to.map(day -> ChronoUnit.DAYS.between(old, day)))
            .map(days -> (int) Math.clamp(days, -FAR, FAR))
            .orElse(0));
  }

  /** Times that don't exist, or exist twice, may change places by this; then days have 24 hours. */
  public Assignment.Times apply(Assignment.Times times, CourseRules rules) {
    var moved =
        new Assignment.Times(
            times.opens().map(at -> apply(at, rules)),
            times.due().map(at -> apply(at, rules)),
            times.closes().map(at -> apply(at, rules)));
    return moved.ordered() ? moved : elapsed(times);
  }

  /** All else stays. */
  public Assignment apply(Assignment assignment, CourseRules rules) {
    return new Assignment(
        assignment.points(),
        assignment.attempts(),
        apply(assignment.times(), rules),
        assignment.solutionsAtOnce());
  }

  /** Whether what was on a Monday is on a Monday. */
  public boolean keepsWeekdays() {
    return days % DAYS_OF_A_WEEK == 0;
  }

  private Instant apply(Instant at, CourseRules rules) {
    return rules.instant(rules.wall(at).plusDays(days));
  }

  private Assignment.Times elapsed(Assignment.Times times) {
    var by = Duration.ofDays(days);
    return new Assignment.Times(
        plus(times.opens(), by), plus(times.due(), by), plus(times.closes(), by));
  }

  private static Optional<Instant> plus(Optional<Instant> at, Duration by) {
    return at.map(instant -> instant.plus(by));
  }
}
