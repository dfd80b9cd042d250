package dev.gradus.grading;

import dev.gradus.database.Signals;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.PersistenceException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Takes jobs and does them, as many at a time as the machine has processors. Stopping returns what
 * is in flight to the queue.
 */
@ApplicationScoped
class GradingLoop {

  private static final Logger LOG = Logger.getLogger(GradingLoop.class);

  /** How long a lost signal can delay a job. */
  private static final Duration PATIENCE = Duration.ofMillis(500);

  private static final Duration GRACE = Duration.ofSeconds(5);

  private final Jobs jobs;
  private final JobWork work;
  private final GradingStation station;
  private final Semaphore arrivals = new Semaphore(0);
  private final Set<Job> inFlight = ConcurrentHashMap.newKeySet();
  private final List<Thread> threads = new ArrayList<>();
  private volatile boolean stopping;

  GradingLoop(Jobs jobs, JobWork work, GradingStation station) {
    this.jobs = jobs;
    this.work = work;
    this.station = station;
  }

  void start(@Observes StartupEvent event, Signals signals) {
    station.grader().ifPresent(grader -> start(grader, signals));
  }

  private void start(Grader grader, Signals signals) {
    signals.subscribe(Jobs.CHANNEL, _ -> arrivals.release());
    int graders = Math.max(2, Runtime.getRuntime().availableProcessors());
    for (int number = 1; number <= graders; number++) {
      threads.add(Thread.ofVirtual().name("grader-" + number).start(() -> work(grader)));
    }
    threads.add(Thread.ofVirtual().name("job-heartbeat").start(this::keepLeases));
  }

  private void work(Grader grader) {
    while (!stopping) {
      try {
        var job = take();
        if (job.isPresent()) {
          inFlight.add(job.get());
          try {
            work.perform(job.get(), grader);
          } finally {
            inFlight.remove(job.get());
          }
        } else if (arrivals.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
          arrivals.drainPermits();
        }
      } catch (InterruptedException _) {
        return;
      } catch (RuntimeException e) {
        if (!stopping) {
          LOG.warnf("A grader waits, because the database does not answer: %s", e.getMessage());
          pause();
        }
      }
    }
  }

  private Optional<Job> take() {
    if (!station.mayGrade()) {
      return Optional.empty();
    }
    try {
      return jobs.take();
    } catch (PersistenceException e) {
      if (JobConflict.isOneRunning(e)) {
        return Optional.empty(); // another grader took another job of the same learner first
      }
      throw e;
    }
  }

  private void keepLeases() {
    while (!stopping) {
      try {
        Thread.sleep(Duration.ofSeconds(3));
        inFlight.forEach(jobs::keep);
        work.closeHopeless(jobs.reap());
      } catch (InterruptedException _) {
        return;
      } catch (RuntimeException e) {
        LOG.debugf(e, "leases could not be prolonged");
      }
    }
  }

  void stop(@Observes ShutdownEvent event) throws InterruptedException {
    stopping = true;
    arrivals.release(threads.size());
    long end = System.nanoTime() + GRACE.toNanos();
    while (!inFlight.isEmpty() && System.nanoTime() < end) {
      Thread.sleep(Duration.ofMillis(20));
    }
    inFlight.forEach(jobs::release);
    threads.forEach(Thread::interrupt);
  }

  private static void pause() {
    try {
      Thread.sleep(PATIENCE);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
