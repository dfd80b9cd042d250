package dev.gradus.bench;

import java.util.ArrayList;
import java.util.List;

/** Measured times in milliseconds, and the percentiles that are worth telling. */
final class Figures {

  static final String HEAD =
      "%-26s %6s %6s %6s %6s %6s".formatted("ms", "n", "p50", "p95", "p99", "max");

  private final List<Long> sorted = new ArrayList<>();

  void add(long millis) {
    sorted.add(millis);
    sorted.sort(null);
  }

  /** The percentile by nearest rank. */
  long at(int percent) {
    return sorted.get(Math.max(0, (int) Math.ceil(sorted.size() * percent / 100.0) - 1));
  }

  String row(String name) {
    return "%-26s %6d %6d %6d %6d %6d"
        .formatted(name, sorted.size(), at(50), at(95), at(99), at(100));
  }
}
