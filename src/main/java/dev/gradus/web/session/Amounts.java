package dev.gradus.web.session;

import java.time.Duration;
import java.util.Locale;

/** Sizes and durations as administrators read them. */
final class Amounts {
  private static final int KILO = 1024;
  private static final double MEGA = 1 << 20;
  private static final double GIGA = 1 << 30;

  private Amounts() {}

  static String bytes(long bytes) {
    if (bytes < MEGA) {
      return "%d KB".formatted(Math.ceilDiv(bytes, KILO));
    }
    return bytes < GIGA
        ? String.format(Locale.ROOT, "%.1f MB", bytes / MEGA)
        : String.format(Locale.ROOT, "%.1f GB", bytes / GIGA);
  }

  static String time(Duration time) {
    if (time.compareTo(Duration.ofSeconds(10)) < 0) {
      return String.format(Locale.ROOT, "%.2f s", time.toMillis() / 1000.0);
    }
    return time.compareTo(Duration.ofMinutes(2)) < 0
        ? "%d s".formatted(time.toSeconds())
        : "%d min".formatted(time.toMinutes());
  }
}
