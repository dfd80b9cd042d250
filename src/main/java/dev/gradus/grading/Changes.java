package dev.gradus.grading;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Collection;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Wakes those who wait for something to change. Word of a change is only a hint, which may be late
 * or lost: whoever waits looks at the database itself, and looks again now and then.
 */
@ApplicationScoped
class Changes {

  /** The database channel on which graders announce topics that have changed. */
  static final String CHANNEL = "gradus_changes";

  /** How long a lost hint can delay anyone. */
  private static final Duration PATIENCE = Duration.ofSeconds(1);

  private final ConcurrentMap<String, Collection<Watch>> watches = new ConcurrentHashMap<>();
  private volatile boolean ended;

  /** Starts to listen for changes of a topic; what changes from now on is not missed. */
  Watch watch(String topic) {
    var watch = new Watch(topic);
    watches.computeIfAbsent(topic, _ -> new CopyOnWriteArrayList<>()).add(watch);
    return watch;
  }

  /** Wakes everyone who waits for this topic. */
  void changed(String topic) {
    var waiting = watches.get(topic);
    if (waiting != null) {
      waiting.forEach(watch -> watch.changes.release());
    }
  }

  /** Lets nobody wait any longer, because the server is about to stop. */
  void end() {
    ended = true;
    watches.values().forEach(waiting -> waiting.forEach(watch -> watch.changes.release()));
  }

  /** One who waits. */
  final class Watch implements AutoCloseable {

    private final String topic;
    private final Semaphore changes = new Semaphore(0);

    private Watch(String topic) {
      this.topic = topic;
    }

    /**
     * Returns when the topic may have changed, at the latest after a moment or at the deadline;
     * false if it is no use to wait any longer.
     */
    boolean await(Duration atMost) throws InterruptedException {
      return await(atMost, PATIENCE);
    }

    /** The same for one who would rather not look than look for nothing. */
    boolean await(Duration atMost, Duration patience) throws InterruptedException {
      var wait = atMost.compareTo(patience) < 0 ? atMost : patience;
      if (!ended && changes.tryAcquire(Math.max(1, wait.toMillis()), TimeUnit.MILLISECONDS)) {
        changes.drainPermits();
      }
      return !ended;
    }

    @Override
    public void close() {
      watches.computeIfPresent(
          topic,
          (_, waiting) -> {
            waiting.remove(this);
            return waiting.isEmpty() ? null : waiting;
          });
    }
  }
}
