package dev.gradus.grading;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;

/** Tells what is wrong with a source while it is typed, as far as submissions leave time for it. */
@ApplicationScoped
public class Lints {

  /** How many may wait before further ones are turned away. */
  private static final int BUSY = 100;

  private final LintQueue queue;
  private final Changes changes;
  private final ReportJson json;
  private final Clock clock;

  Lints(LintQueue queue, Changes changes, ReportJson json, Clock clock) {
    this.queue = queue;
    this.changes = changes;
    this.json = json;
    this.clock = clock;
  }

  /** Asks, in place of what the same learner asked about this exercise before, and waits. */
  public LintAnswer check(LintRequest request, Duration atMost) {
    if (queue.waiting() >= BUSY) {
      return new LintAnswer.Busy();
    }
    var end = clock.instant().plus(atMost);
    long id = queue.replace(request.learner(), request.version(), json.write(request));
    try (var watch = changes.watch(topic(id))) {
      while (true) {
        switch (queue.look(id)) {
          case LintQueue.State.Done(String result) -> {
            return new LintAnswer.Checked(json.read(result, new TypeReference<>() {}));
          }
          case LintQueue.State.Gone() -> {
            return new LintAnswer.Superseded();
          }
          case LintQueue.State.Pending() -> {}
        }
        var left = Duration.between(clock.instant(), end);
        if (!left.isPositive()) {
          return new LintAnswer.Busy();
        }
        watch.await(left);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new LintAnswer.Busy();
    }
  }

  static String topic(long id) {
    return "lint " + id;
  }
}
