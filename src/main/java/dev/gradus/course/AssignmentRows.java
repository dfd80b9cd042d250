package dev.gradus.course;

import dev.gradus.account.AccountId;
import jakarta.persistence.Tuple;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/** Reads assignments and extensions from rows. */
final class AssignmentRows {

  private AssignmentRows() {}

  static CourseRules rules(Tuple row) {
    return new CourseRules(
        ZoneId.of(row.get("time_zone", String.class)),
        new LatePolicy(
            row.get("late_per_day", Double.class),
            row.get("late_at_most", Double.class),
            Duration.ofMinutes(row.get("grace_minutes", Integer.class))));
  }

  static Assignment assignment(Tuple row) {
    return new Assignment(
        Optional.ofNullable(row.get("points", Double.class)),
        Optional.ofNullable(row.get("attempts", Integer.class)),
        new Assignment.Times(
            instant(row, "opens_at"), instant(row, "due_at"), instant(row, "closes_at")),
        row.get("solutions", Boolean.class));
  }

  /** The assignment as it holds for the learner whose extension stands in the same row, if any. */
  static Assignment extended(Tuple row) {
    var assignment = assignment(row);
    return instant(row, "extended_due")
        .map(due -> new Assignment.Extension(due, instant(row, "extended_closes"), ""))
        .map(assignment::extended)
        .orElse(assignment);
  }

  static Assignments.Extended extension(Tuple row) {
    return new Assignments.Extended(
        row.get("exercise", String.class),
        new AccountId(row.get("learner", Long.class)),
        row.get("username", String.class),
        new Assignment.Extension(
            row.get("due_at", Instant.class),
            instant(row, "closes_at"),
            row.get("reason", String.class)));
  }

  private static Optional<Instant> instant(Tuple row, String column) {
    return Optional.ofNullable(row.get(column, Instant.class));
  }
}
