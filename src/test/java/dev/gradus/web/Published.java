package dev.gradus.web;

import java.time.Duration;

/** Waits for exercises, which prove themselves while the server is already open. */
public final class Published {

  private static final Duration PATIENCE = Duration.ofMinutes(4);

  private Published() {}

  /** Returns once the page of this exercise is there. */
  public static void await(String exercise) {
    var learner = Browser.of("learner");
    var end = System.nanoTime() + PATIENCE.toNanos();
    while (learner.open(exercise).statusCode() != 200) {
      if (System.nanoTime() > end) {
        throw new AssertionError(exercise + " was not published within " + PATIENCE);
      }
      pause();
    }
  }

  private static void pause() {
    try {
      Thread.sleep(500);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted while waiting", e);
    }
  }
}
