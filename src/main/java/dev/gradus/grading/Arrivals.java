package dev.gradus.grading;

import dev.gradus.database.Signals;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Word of new jobs, for graders that wait. Each word wakes one of them, so that two jobs wake two;
 * there are never more words kept than graders, each of which looks until it finds nothing.
 */
final class Arrivals implements Signals.Listener {

  private final Semaphore words = new Semaphore(0);
  private final int graders;

  Arrivals(int graders) {
    this.graders = graders;
  }

  @Override
  public void heard(String payload) {
    if (words.availablePermits() < graders) {
      words.release();
    }
  }

  @Override
  public void missed() {
    words.release(graders);
  }

  /** Returns when there is word of a job, or when it is time to look without one. */
  void await(Duration atMost) throws InterruptedException {
    words.tryAcquire(atMost.toMillis(), TimeUnit.MILLISECONDS);
  }
}
