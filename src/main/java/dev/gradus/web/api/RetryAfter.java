package dev.gradus.web.api;

import java.time.Duration;

/** How long to wait, for the header and for the reader. */
public final class RetryAfter {

  private RetryAfter() {}

  /** Whole seconds, rounded up and at least one, so that who waits them is not early. */
  public static long seconds(Duration wait) {
    return Math.max(1, wait.plusMillis(999).toSeconds());
  }

  public static String sentence(Duration wait) {
    var seconds = seconds(wait);
    return "Too many attempts; try again in " + seconds + (seconds == 1 ? " second." : " seconds.");
  }
}
