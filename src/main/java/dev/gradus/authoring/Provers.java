package dev.gradus.authoring;

import dev.gradus.grading.GradingStation;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import org.jboss.logging.Logger;

/**
 * Lets exercises prove themselves side by side, in order, behind the server if that takes long.
 * While grading is paused, proofs wait as submissions do.
 */
@ApplicationScoped
class Provers {

  private static final Logger LOG = Logger.getLogger(Provers.class);

  /** A proof that breaks off by a trouble of ours, such as a database that died, is begun again. */
  private static final int TRIES = 6;

  private static final int MANY = Math.max(2, Runtime.getRuntime().availableProcessors());

  private final BooleanSupplier mayProve;
  private final ExecutorService threads =
      Executors.newFixedThreadPool(MANY, Thread.ofVirtual().name("prover").factory());
  private final List<Future<?>> begun = new ArrayList<>();
  private volatile boolean stopping;

  @Inject
  Provers(GradingStation station) {
    this(() -> station.proving().isPresent());
  }

  Provers(BooleanSupplier mayProve) {
    this.mayProve = mayProve;
  }

  /** Queues a proof; whatever goes wrong with it is told, unless the server is being stopped. */
  void add(String exercise, Runnable proof) {
    begun.add(threads.submit(() -> prove(exercise, proof)));
  }

  private void prove(String exercise, Runnable proof) {
    for (int number = 1; awaitTurn(exercise); number++) {
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

  /** Waits while nothing may be proven; false if the server is stopped meanwhile. */
  private boolean awaitTurn(String exercise) {
    if (!stopping && !mayProve.getAsBoolean()) {
      LOG.infof("The proof of %s waits until grading goes on.", exercise);
    }
    while (!stopping && !mayProve.getAsBoolean()) {
      pause(1);
    }
    return !stopping;
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
