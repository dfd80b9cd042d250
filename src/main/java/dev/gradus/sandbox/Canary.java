package dev.gradus.sandbox;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Runs the self-test again and again while the sandbox is open. */
final class Canary implements AutoCloseable {
  private final Semaphore calls = new Semaphore(0);
  private final Thread thread;

  Canary(Duration every, Runnable selfTest) {
    this.thread =
        Thread.ofPlatform()
            .daemon()
            .name("gradus-canary")
            .start(
                () -> {
                  try {
                    while (true) {
                      calls.tryAcquire(every.toNanos(), TimeUnit.NANOSECONDS);
                      calls.drainPermits();
                      selfTest.run();
                    }
                  } catch (InterruptedException closed) {
                    // The end of its task.
                  }
                });
  }

  /** Lets the next self-test run now, or once more where one runs already. */
  void call() {
    calls.release();
  }

  @Override
  public void close() {
    thread.interrupt();
  }
}
