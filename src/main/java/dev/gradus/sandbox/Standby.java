package dev.gradus.sandbox;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Keeps something ready from when it was first asked for until it has not been for a while, so that
 * who never needs it does not pay for it.
 */
final class Standby implements AutoCloseable {
  private final Duration idle;
  private final Consumer<Boolean> keep;
  private long lastAsked;
  private Optional<Thread> clock = Optional.empty();
  private boolean closed;

  /** Says at each change whether it is to be kept. */
  Standby(Duration idle, Consumer<Boolean> keep) {
    this.idle = idle;
    this.keep = keep;
  }

  /** It is needed. */
  synchronized void asked() {
    lastAsked = System.nanoTime();
    if (clock.isEmpty() && !closed) {
      keep.accept(true);
      clock = Optional.of(Thread.ofPlatform().daemon().name("gradus-standby").start(this::watch));
    }
  }

  private void watch() {
    try {
      while (!isOver()) {
        Thread.sleep(idle.minusNanos(System.nanoTime() - lastAsked()).plusMillis(1));
      }
    } catch (InterruptedException closing) {
      // Nothing is left to be ended.
    }
  }

  private synchronized long lastAsked() {
    return lastAsked;
  }

  private synchronized boolean isOver() {
    boolean over = System.nanoTime() - lastAsked >= idle.toNanos();
    if (over) {
      clock = Optional.empty();
      keep.accept(false);
    }
    return over;
  }

  @Override
  public synchronized void close() {
    closed = true;
    clock.ifPresent(Thread::interrupt);
  }
}
