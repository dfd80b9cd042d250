package dev.gradus.grading;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.persistence.PersistenceException;
import java.time.Duration;
import org.jboss.logging.Logger;

/** Does one job: computes its result, then records it together with the end of the job. */
@ApplicationScoped
class JobWork {

  private static final Logger LOG = Logger.getLogger(JobWork.class);
  private static final int RECORDING_TRIES = 60;

  private final SubmissionWork submissions;
  private final TrialWork trials;
  private final RegradeWork regrades;
  private final CheckWork checks;
  private final Leases leases;
  private final Answers answers;

  JobWork(
      SubmissionWork submissions,
      TrialWork trials,
      RegradeWork regrades,
      CheckWork checks,
      Leases leases,
      Answers answers) {
    this.submissions = submissions;
    this.trials = trials;
    this.regrades = regrades;
    this.checks = checks;
    this.leases = leases;
    this.answers = answers;
  }

  @ActivateRequestContext
  void perform(Job job, Grader grader) throws InterruptedException {
    if (job.kind() == JobKind.CHECK) {
      checks.perform(job, grader);
    } else {
      record(job, compute(job, grader));
    }
  }

  /** Queues again what could not be computed; gives up on what failed too often. */
  @ActivateRequestContext
  void failed(Job job, RuntimeException trouble) {
    if (trouble instanceof LeaseLostException) {
      LOG.warn(trouble.getMessage()); // whoever has it now finishes it
      return;
    }
    if (trouble instanceof PersistenceException) {
      throw trouble; // the lease runs out by itself, and the job is taken again
    }
    LOG.errorf(
        trouble, "job %d failed, attempt %d of %d", job.id(), job.attempts(), Leases.MAX_ATTEMPTS);
    if (job.attempts() < Leases.MAX_ATTEMPTS) {
      leases.retry(job);
    } else {
      giveUp(job, String.valueOf(trouble.getMessage()));
    }
  }

  /**
   * Looks after what its grader no longer does: leases that ran out, jobs that took their graders
   * with them again and again, answers that nobody fetched, regrades that stand still.
   */
  @ActivateRequestContext
  void tidy() {
    for (var job : leases.reap()) {
      try {
        giveUp(job, "The grader died of it " + job.attempts() + " times.");
      } catch (LeaseLostException e) {
        LOG.warn(e.getMessage());
      } catch (RuntimeException e) {
        LOG.errorf(e, "job %d could not be closed; that is tried again", job.id());
      }
    }
    answers.forget();
    regrades.goOn();
  }

  /** Tries once: while the database is away the lease runs out, and the job comes again. */
  private void giveUp(Job job, String why) {
    if (job.kind() == JobKind.CHECK) {
      checks.giveUp(job, why);
    } else {
      store(job, GradingResult.judgeError(why));
    }
  }

  private GradingResult compute(Job job, Grader grader) {
    return switch (job.kind()) {
      case SUBMISSION -> submissions.grade(job, grader);
      case REGRADE -> regrades.grade(job, grader);
      case TRIAL -> trials.grade(job, grader);
      case CHECK -> throw new IllegalStateException("a check has no verdict");
    };
  }

  /** Records a result; while the database is away, tries again rather than lose it. */
  private void record(Job job, GradingResult result) throws InterruptedException {
    for (int attempt = 1; ; attempt++) {
      try {
        store(job, result);
        return;
      } catch (LeaseLostException e) {
        LOG.warn(e.getMessage());
        return;
      } catch (PersistenceException e) {
        if (attempt == RECORDING_TRIES) {
          throw e;
        }
        Thread.sleep(Duration.ofMillis(500));
      }
    }
  }

  private void store(Job job, GradingResult result) {
    switch (job.kind()) {
      case SUBMISSION -> submissions.record(job, result);
      case REGRADE -> regrades.record(job, result);
      case TRIAL -> trials.answer(job, result);
      case CHECK -> throw new IllegalStateException("a check has no verdict");
    }
  }
}
