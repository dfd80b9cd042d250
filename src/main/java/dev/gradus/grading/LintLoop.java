package dev.gradus.grading;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.gradus.database.Signals;
import dev.gradus.exercise.ExerciseVersions;
import dev.gradus.sandbox.SandboxException;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Answers, one after another on a thread of its own, what learners ask while they type. */
@ApplicationScoped
class LintLoop {

  private static final Logger LOG = Logger.getLogger(LintLoop.class);

  /** How long a lost signal, or submissions that come first, can delay an answer. */
  private static final int PATIENCE_MILLIS = 1000;

  private final LintQueue queue;
  private final ExerciseVersions versions;
  private final ReportJson json;
  private final GradingStation station;
  private final Semaphore arrivals = new Semaphore(0);
  private Optional<Thread> thread = Optional.empty();
  private volatile boolean stopping;

  LintLoop(LintQueue queue, ExerciseVersions versions, ReportJson json, GradingStation station) {
    this.queue = queue;
    this.versions = versions;
    this.json = json;
    this.station = station;
  }

  void start(@Observes StartupEvent event, Signals signals) {
    if (station.grader().isPresent()) {
      signals.subscribe(LintQueue.CHANNEL, _ -> arrivals.release());
      thread = Optional.of(Thread.ofVirtual().name("linter").start(this::work));
    }
  }

  private void work() {
    while (!stopping) {
      try {
        var taken = station.mayGrade() ? queue.take() : Optional.<LintQueue.Taken>empty();
        if (taken.isPresent()) {
          answer(taken.get());
        } else if (arrivals.tryAcquire(PATIENCE_MILLIS, TimeUnit.MILLISECONDS)) {
          arrivals.drainPermits();
        }
      } catch (InterruptedException _) {
        return;
      } catch (RuntimeException e) {
        LOG.debugf(e, "what is typed stays unchecked for a moment");
        pause();
      }
    }
  }

  private void answer(LintQueue.Taken taken) {
    try {
      queue.answer(taken, json.write(diagnostics(taken)));
    } catch (SandboxException e) {
      LOG.debugf(e, "a source was not checked");
      queue.remove(taken);
    }
  }

  private List<DiagnosticReport> diagnostics(LintQueue.Taken taken) {
    LintRequest request = json.read(taken.request(), new TypeReference<>() {});
    var exercise = versions.version(request.version()).exercise();
    return switch (station.linter().orElseThrow().build(exercise, request.source())) {
      case Build.Built _ -> List.of();
      case Build.Refused(_, List<DiagnosticReport> diagnostics) -> diagnostics;
    };
  }

  private static void pause() {
    try {
      Thread.sleep(PATIENCE_MILLIS);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  void stop(@Observes ShutdownEvent event) {
    stopping = true;
    thread.ifPresent(Thread::interrupt);
  }
}
