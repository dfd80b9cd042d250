package dev.gradus.sandbox;

import java.time.Duration;

/** Runs the self-test again and again while the sandbox is open. */
final class Canary implements AutoCloseable {
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
                      Thread.sleep(every);
                      selfTest.run();
                    }
                  } catch (InterruptedException closed) {
                    // The end of its task.
                  }
                });
  }

  @Override
  public void close() {
    thread.interrupt();
  }
}
