package dev.gradus.web.instructor;

import dev.gradus.course.Assignment;
import dev.gradus.course.CourseRules;
import dev.gradus.course.LatePolicy;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Optional;

/** Reads what an instructor typed about due dates, or says what is wrong with it. */
final class AssignmentReader {

  private AssignmentReader() {}

  /** The field of a refusal is its name, a dash and the exercise's slug. */
  static Assignment read(AssignmentForm.Row row, CourseRules rules) {
    var times =
        new Assignment.Times(
            WallTime.read(row.opens(), "opens-" + row.slug(), rules),
            WallTime.read(row.due(), "due-" + row.slug(), rules),
            WallTime.read(row.closes(), "closes-" + row.slug(), rules));
    if (!times.ordered()) {
      throw new FormException(
          "due-" + row.slug(), "It must open before it is due, and close no earlier than that.");
    }
    return new Assignment(
        optional(row.points(), "points-" + row.slug(), 10_000),
        optional(row.attempts(), "attempts-" + row.slug(), 1_000).map(AssignmentReader::whole),
        times,
        row.solutions());
  }

  static CourseRules rules(String zone, String perDay, String atMost, String grace) {
    return new CourseRules(
        zone(zone),
        new LatePolicy(
            number(perDay, "perDay", 100),
            number(atMost, "atMost", 100),
            Duration.ofMinutes((long) number(grace, "grace", 1_440))));
  }

  private static ZoneId zone(String name) {
    try {
      if (ZoneId.getAvailableZoneIds().contains(name.strip())) {
        return ZoneId.of(name.strip());
      }
    } catch (DateTimeException e) {
      // said below
    }
    throw new FormException("zone", "Choose a time zone such as Europe/Berlin or UTC.");
  }

  private static Optional<Double> optional(String typed, String field, double most) {
    if (typed.isBlank()) {
      return Optional.empty();
    }
    var value = number(typed, field, most);
    if (value == 0) {
      throw new FormException(field, "Leave it empty, or write a number above 0.");
    }
    return Optional.of(value);
  }

  private static int whole(double value) {
    return (int) Math.ceil(value);
  }

  private static double number(String typed, String field, double most) {
    try {
      var value = Double.parseDouble(typed.strip().replace(',', '.'));
      if (value >= 0 && value <= most) {
        return value;
      }
    } catch (NumberFormatException e) {
      // said below
    }
    throw new FormException(field, "Write a number from 0 to " + (long) most + ".");
  }
}
