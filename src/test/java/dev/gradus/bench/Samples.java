package dev.gradus.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** What was waited for under one heading, each wait with the moment at which it began. */
final class Samples {

  /** In milliseconds; the start since the scenario's. */
  private record Sample(double start, double millis) {}

  private final String heading;
  private final long zero = System.nanoTime();
  private final List<Sample> all = Collections.synchronizedList(new ArrayList<>());
  private volatile double seconds = Double.NaN;
  private volatile double processorMillis = Double.NaN;

  Samples(String heading) {
    this.heading = heading;
  }

  /** Notes a wait that ends now. */
  void addSince(long begun) {
    long now = System.nanoTime();
    all.add(new Sample((begun - zero) / 1e6, (now - begun) / 1e6));
  }

  /** Notes a wait that ended about now. */
  void add(Duration wait) {
    double millis = wait.toNanos() / 1e6;
    all.add(new Sample((System.nanoTime() - zero) / 1e6 - millis, millis));
  }

  /** Closes the scenario: what it took in all. */
  void end(double processorMillisOfAll) {
    seconds = (System.nanoTime() - zero) / 1e9;
    processorMillis = processorMillisOfAll / all.size();
  }

  /** Closes a scenario that took turns with others: what it took are its own waits. */
  void endInTurn(double processorMillisOfAll) {
    seconds = all.stream().mapToDouble(Sample::millis).sum() / 1000;
    processorMillis = processorMillisOfAll / all.size();
  }

  int count() {
    return all.size();
  }

  /** The percentile by nearest rank. */
  double at(int percent) {
    var sorted = all.stream().map(Sample::millis).sorted().toList();
    return sorted.get(Math.max(0, (int) Math.ceil(sorted.size() * percent / 100.0) - 1));
  }

  double perSecond() {
    return all.size() / seconds;
  }

  static String head() {
    return "%-36s %5s %8s %8s %8s %8s %8s"
        .formatted("", "n", "p50 ms", "p95 ms", "p99 ms", "each/s", "CPU ms");
  }

  String row() {
    return String.format(
        Locale.ROOT,
        "%-36s %5d %8.0f %8.0f %8.0f %8s %8s",
        heading,
        all.size(),
        at(50),
        at(95),
        at(99),
        Double.isNaN(seconds) ? "" : "%.1f".formatted(perSecond()),
        Double.isNaN(processorMillis) ? "" : "%.0f".formatted(processorMillis));
  }

  /** The raw samples, a line each. */
  List<String> lines() {
    return all.stream()
        .map(one -> String.format(Locale.ROOT, "%s,%.1f,%.1f", heading, one.start(), one.millis()))
        .toList();
  }
}
