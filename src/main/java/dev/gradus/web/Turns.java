package dev.gradus.web;

import dev.gradus.web.api.ProblemException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Lets a few do something at a time, and the others wait in their order, for a while. Of many who
 * want the same at once only these few hold a connection to the database: whoever wants something
 * else does not stand behind all of them.
 */
final class Turns {

  private final Semaphore places;
  private final Duration patience;

  Turns(int atOnce, Duration patience) {
    this.places = new Semaphore(atOnce, true);
    this.patience = patience;
  }

  /** Does it when it is its turn; after too long a wait it is to be tried again. */
  <T> T inTurn(Supplier<T> work) {
    if (!isMyTurn()) {
      throw ProblemException.unavailable(
          "Very many hand in at this moment. Nothing is lost: try again in a few seconds.",
          Duration.ofSeconds(5));
    }
    try {
      return work.get();
    } finally {
      places.release();
    }
  }

  private boolean isMyTurn() {
    try {
      return places.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
