package dev.gradus.authoring;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;

/** Lets exercises prove themselves side by side, in order, behind the server if that takes long. */
@ApplicationScoped
class Provers {

  private static final Logger LOG = Logger.getLogger(Provers.class);

  /** A proof that breaks off by a trouble of ours, such as a database that died, is begun again. */
  private static final int TRIES = 6;

  private static final int MANY = Math.max(2, Runtime.getRuntime().availableProcessors());

  private final ExecutorService threads =
      Executors.newFixedThreadPool(MANY, Thread.ofVirtual().name("prover").factory());
  private final List<Future<?>> begun = new ArrayList<>();
  private volatile boolean stopping;

  /** Queues a proof; whatever goes wrong with it is told, unless the server is being stopped. */
  void add(String exercise, Runnable proof) {
    begun.add(threads.submit(() -> prove(exercise, proof)));
  }

  private void prove(String exercise, Runnable proof) {
    for (int number = 1; !stopping; number++) {
      try {
        proof.run();
        return;
      } catch (RuntimeException e) {
        if (stopping) {
          return;
        }
        if (number == TRIES) {
          LOG.errorf(e, "The exercise %s could not be proven.", exercise);
          return;
        }
        LOG.warnf("The proof of %s broke off and is begun again: %s", exercise, e.getMessage());
        pause(number);
      }
    }
  }

  private void pause(int seconds) {
    try {
      Thread.sleep(Duration.ofSeconds(seconds));
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      stopping = true;
    }
  }

  /** Waits until all proofs have ended; false if that takes longer. */
  boolean await(Duration atMost) throws InterruptedException {
    long end = System.nanoTime() + atMost.toNanos();
    for (var proof : begun) {
      try {
        proof.get(Math.max(1, end - System.nanoTime()), TimeUnit.NANOSECONDS);
      } catch (TimeoutException _) {
        return false;
      } catch (ExecutionException e) {
        throw new IllegalStateException(e);
      }
    }
    return true;
  }

  boolean isStopping() {
    return stopping;
  }

  void stop(@Observes @Priority(1) ShutdownEvent event) throws InterruptedException {
    stopping = true;
    threads.shutdownNow();
    threads.awaitTermination(5, TimeUnit.SECONDS);
  }
}
