package dev.gradus.web.instructor;

import dev.gradus.course.CourseRules;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;

/** Times as an instructor types and reads them: by the clock on the wall of the course. */
final class WallTime {

  private static final DateTimeFormatter WORDS =
      DateTimeFormatter.ofPattern("EEE d MMM yyyy, HH:mm", Locale.ENGLISH);

  private WallTime() {}

  /** For an input field; empty for none. */
  static String field(Optional<Instant> at, CourseRules rules) {
    return at.map(instant -> rules.wall(instant).truncatedTo(ChronoUnit.MINUTES).toString())
        .orElse("");
  }

  static String words(Instant at, CourseRules rules) {
    return WORDS.format(rules.wall(at));
  }

  /** Reads an input field, which is empty for none. */
  static Optional<Instant> read(String field, String name, CourseRules rules) {
    if (field.isBlank()) {
      return Optional.empty();
    }
    try {
      return Optional.of(rules.instant(LocalDateTime.parse(field.strip().replace(' ', 'T'))));
    } catch (DateTimeParseException e) {
      throw new FormException(name, "“" + field + "” is no time; write it as 2026-11-30T23:59.");
    }
  }
}
