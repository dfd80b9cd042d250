package dev.gradus.grading;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.persistence.PersistenceException;
import java.time.Duration;
import java.util.List;
import org.jboss.logging.Logger;

/** Does one job: computes its result, then records it together with the end of the job. */
@ApplicationScoped
class JobWork {

  private static final Logger LOG = Logger.getLogger(JobWork.class);
  private static final int MOST = Jobs.MAX_ATTEMPTS;
  private static final int RECORDING_TRIES = 60;

  private final SubmissionWork submissions;
  private final TrialWork trials;
  private final RegradeWork regrades;
  private final CheckWork checks;
  private final Jobs jobs;

  JobWork(
      SubmissionWork submissions,
      TrialWork trials,
      RegradeWork regrades,
      CheckWork checks,
      Jobs jobs) {
    this.submissions = submissions;
    this.trials = trials;
    this.regrades = regrades;
    this.checks = checks;
    this.jobs = jobs;
  }

  @ActivateRequestContext
  void perform(Job job, Grader grader) throws InterruptedException {
    if (job.kind() == JobKind.CHECK) {
      check(job, grader);
      return;
    }
    GradingResult result;
    try {
      result = compute(job, grader);
    } catch (PersistenceException e) {
      throw e; // the lease runs out by itself, and the job is taken again
    } catch (RuntimeException e) {
      LOG.errorf(e, "job %d failed, attempt %d of %d", job.id(), job.attempts(), Jobs.MAX_ATTEMPTS);
      if (job.attempts() < Jobs.MAX_ATTEMPTS) {
        jobs.retry(job);
        return;
      }
      result = GradingResult.judgeError(String.valueOf(e.getMessage()));
    }
    record(job, result);
  }

  private void check(Job job, Grader grader) {
    try {
      checks.perform(job, grader);
    } catch (LeaseLostException e) {
      LOG.warn(e.getMessage());
    } catch (PersistenceException e) {
      throw e; // the lease runs out by itself, and the job is taken again
    } catch (RuntimeException e) {
      LOG.errorf(e, "check %d failed, attempt %d of %d", job.id(), job.attempts(), MOST);
      if (job.attempts() < MOST) {
        jobs.retry(job);
      } else {
        checks.giveUp(job, String.valueOf(e.getMessage()));
      }
    }
  }

  /** Closes jobs that took their graders with them again and again. */
  void closeHopeless(List<Job> hopeless) throws InterruptedException {
    for (var job : hopeless) {
      if (job.kind() == JobKind.CHECK) {
        checks.giveUp(job, "The grader died of it " + job.attempts() + " times.");
        continue;
      }
      record(job, GradingResult.judgeError("The grader died of it " + job.attempts() + " times."));
    }
  }

  private GradingResult compute(Job job, Grader grader) {
    return switch (job.kind()) {
      case SUBMISSION -> submissions.grade(job, grader);
      case REGRADE -> regrades.grade(job, grader);
      case TRIAL -> trials.grade(job, grader);
      case CHECK -> throw new IllegalStateException("a check is no grading");
    };
  }

  /** Records a result; while the database is away, tries again rather than lose it. */
  private void record(Job job, GradingResult result) throws InterruptedException {
    for (int attempt = 1; ; attempt++) {
      try {
        switch (job.kind()) {
          case SUBMISSION -> submissions.record(job, result);
          case REGRADE -> regrades.record(job, result);
          case TRIAL -> trials.answer(job, result);
          case CHECK -> throw new IllegalStateException("a check is no grading");
        }
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
}
