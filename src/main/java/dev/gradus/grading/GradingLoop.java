package dev.gradus.grading;

import dev.gradus.database.Signals;
import dev.gradus.sandbox.NoWorkerException;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.PersistenceException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Takes jobs and does them, as many at a time as the machine has processors. Stopping returns what
 * is in flight to the queue.
 */
@ApplicationScoped
class GradingLoop {

  private static final Logger LOG = Logger.getLogger(GradingLoop.class);

  /** How long a lost signal can delay a job. */
  private static final Duration PATIENCE = Duration.ofSeconds(1);

  /** A lease lasts ten seconds; only jobs that take longer than this are ever prolonged. */
  private static final Duration HEARTBEAT = Duration.ofSeconds(3);

  /** What ends within it when the server stops is recorded, the rest returns to the queue. */
  private static final Duration GRACE = Duration.ofSeconds(2);

  /** Without workers nothing can be graded; that will hardly change at once. */
  private static final Duration WITHOUT_WORKERS = Duration.ofSeconds(2);

  private static final int CONFLICTS = 20;

  private final Leases leases;
  private final JobWork work;
  private final GradingStation station;
  private final InFlight inFlight = new InFlight();
  private final List<Thread> threads = new ArrayList<>();
  private Arrivals arrivals = new Arrivals(1);
  private volatile boolean stopping;

  GradingLoop(Leases leases, JobWork work, GradingStation station) {
    this.leases = leases;
    this.work = work;
    this.station = station;
  }

  void start(@Observes StartupEvent event, Signals signals) {
    station.grader().ifPresent(grader -> start(grader, signals));
  }

  private void start(Grader grader, Signals signals) {
    int graders = Math.max(2, Runtime.getRuntime().availableProcessors());
    arrivals = new Arrivals(graders);
    signals.subscribe(Jobs.CHANNEL, arrivals);
    for (int number = 1; number <= graders; number++) {
      threads.add(Thread.ofVirtual().name("grader-" + number).start(() -> work(grader)));
    }
    threads.addAll(new Upkeep(leases, work, HEARTBEAT).start(inFlight));
  }

  private void work(Grader grader) {
    while (!stopping) {
      try {
        var job = take();
        if (job.isPresent()) {
          perform(job.get(), grader);
        } else {
          arrivals.await(PATIENCE);
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

  private void perform(Job job, Grader grader) throws InterruptedException {
    inFlight.add(job);
    try {
      work.perform(job, grader);
    } catch (NoWorkerException e) {
      waitForWorkers(job, e);
    } catch (RuntimeException e) {
      fail(job, e);
    } catch (StackOverflowError | OutOfMemoryError e) {
      // Else this grader would be gone for good, and after some such jobs all of them.
      fail(job, new IllegalStateException("A grader ran out of memory or stack: " + e, e));
    } finally {
      inFlight.remove(job);
    }
  }

  private void fail(Job job, RuntimeException trouble) throws InterruptedException {
    if (!stopping) {
      work.failed(job, trouble);
    }
  }

  /** Gives the job back as if it had not been taken: what went wrong had nothing to do with it. */
  private void waitForWorkers(Job job, NoWorkerException trouble) throws InterruptedException {
    if (!stopping) {
      LOG.errorf("Job %d waits: %s", job.id(), trouble.getMessage());
      leases.release(job);
      Thread.sleep(WITHOUT_WORKERS);
    }
  }

  /** Takes the next job, again if another grader took one of the same learner at that moment. */
  private Optional<Job> take() {
    if (!station.mayGrade()) {
      return Optional.empty();
    }
    for (int conflicts = 0; ; conflicts++) {
      try {
        return leases.take();
      } catch (PersistenceException e) {
        if (conflicts == CONFLICTS || !JobConflict.isOneRunning(e)) {
          throw e;
        }
      }
    }
  }

  void stop(@Observes ShutdownEvent event) throws InterruptedException {
    stopping = true;
    arrivals.missed();
    inFlight.awaitNone(GRACE);
    try {
      inFlight.all().forEach(leases::release);
    } catch (RuntimeException e) {
      LOG.warnf("Jobs in flight are taken again when their leases run out: %s", e.getMessage());
    }
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
