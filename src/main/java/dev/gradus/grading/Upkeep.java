package dev.gradus.grading;

import java.time.Duration;
import java.util.List;
import org.jboss.logging.Logger;

/**
 * What is done now and then beside the graders' work: leases of long jobs are prolonged, and what
 * was left behind is looked after. Each on a thread of its own: whatever tidying waits for, a lease
 * runs out if it is not prolonged in time.
 */
final class Upkeep {

  private static final Logger LOG = Logger.getLogger(Upkeep.class);

  private final Leases leases;
  private final JobWork work;
  private final Duration pause;

  Upkeep(Leases leases, JobWork work, Duration pause) {
    this.leases = leases;
    this.work = work;
    this.pause = pause;
  }

  /** Begins; ends when these threads are interrupted. */
  List<Thread> start(InFlight inFlight) {
    return List.of(
        repeat("job-heartbeat", () -> leases.keep(inFlight.longerThan(pause))),
        repeat("job-tidying", work::tidy));
  }

  private Thread repeat(String name, Runnable act) {
    return Thread.ofVirtual().name(name).start(() -> repeat(act));
  }

  /** What goes wrong once is no reason not to try again. */
  private void repeat(Runnable act) {
    while (!Thread.currentThread().isInterrupted()) {
      try {
        Thread.sleep(pause);
        act.run();
      } catch (InterruptedException _) {
        return;
      } catch (RuntimeException e) {
        LOG.debugf(e, "%s failed, and is tried again", Thread.currentThread().getName());
      }
    }
  }
}
