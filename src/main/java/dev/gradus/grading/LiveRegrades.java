package dev.gradus.grading;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Predicate;

/** Regrades that are watched while they run. */
@ApplicationScoped
public class LiveRegrades {

  /** A reader is told at most so often; a regrade may end many gradings meanwhile. */
  private static final Duration PACE = Duration.ofMillis(250);

  private final RegradeReports reports;
  private final Changes changes;
  private final Clock clock;

  LiveRegrades(RegradeReports reports, Changes changes, Clock clock) {
    this.reports = reports;
    this.changes = changes;
    this.clock = clock;
  }

  /**
   * Hands over the regrade now and whenever it changes, until it no longer runs, the time is over
   * or the reader no longer wants to know.
   */
  public void follow(RegradeId regrade, Duration atMost, Predicate<Regrade> reader) {
    var end = clock.instant().plus(atMost);
    Optional<Regrade> shown = Optional.empty();
    try (var watch = changes.watch(RegradeQueue.topic(regrade))) {
      while (true) {
        var now = reports.find(regrade);
        if (!now.equals(shown) && (now.isEmpty() || !reader.test(now.get()))) {
          return;
        }
        shown = now;
        var left = Duration.between(clock.instant(), end);
        if (now.isEmpty() || !now.get().isRunning() || !left.isPositive()) {
          return;
        }
        Thread.sleep(PACE);
        if (!watch.await(left)) {
          return;
        }
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
