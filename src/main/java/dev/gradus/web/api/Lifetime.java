package dev.gradus.web.api;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;

/** A length of time as requests write it: a number and s, m, h or d, such as {@code 30d}. */
final class Lifetime {

  private static final Pattern FORM = Pattern.compile("([0-9]{1,9})([smhd])");

  private Lifetime() {}

  static Duration parse(String field, String text) {
    var form = FORM.matcher(text);
    if (!form.matches()) {
      throw ProblemException.invalid(
          field, "The field " + field + " is a number and s, m, h or d, such as 30d.");
    }
    return Duration.of(Long.parseLong(form.group(1)), unit(form.group(2)));
  }

  private static ChronoUnit unit(String letter) {
    return switch (letter) {
      case "s" -> ChronoUnit.SECONDS;
      case "m" -> ChronoUnit.MINUTES;
      case "h" -> ChronoUnit.HOURS;
      default -> ChronoUnit.DAYS;
    };
  }
}
