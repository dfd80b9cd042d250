package dev.gradus.web.result;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** A point in time, exact for scripts (which show it in the reader's zone) and in words. */
public record Moment(Instant instant) {

  private static final DateTimeFormatter WORDS =
      DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm 'UTC'", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);

  public static Moment of(Instant instant) {
    return new Moment(instant);
  }

  public String words() {
    return WORDS.format(instant);
  }
}
