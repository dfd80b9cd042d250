package dev.gradus.grading;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The jobs that graders of this process are at, and since when. */
final class InFlight {

  private static final Duration GLANCE = Duration.ofMillis(20);

  private final Map<Job, Long> since = new ConcurrentHashMap<>();

  void add(Job job) {
    since.put(job, System.nanoTime());
  }

  void remove(Job job) {
    since.remove(job);
  }

  List<Job> all() {
    return List.copyOf(since.keySet());
  }

  /** Those that have taken so long already. */
  List<Job> longerThan(Duration time) {
    long begun = System.nanoTime() - time.toNanos();
    return since.entrySet().stream()
        .filter(job -> job.getValue() - begun < 0)
        .map(Map.Entry::getKey)
        .toList();
  }

  /** Returns when there are none, or when it has waited so long. */
  void awaitNone(Duration atMost) throws InterruptedException {
    long end = System.nanoTime() + atMost.toNanos();
    while (!since.isEmpty() && System.nanoTime() < end) {
      Thread.sleep(GLANCE);
    }
  }
}
