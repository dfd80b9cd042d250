package dev.gradus.grading;

import dev.gradus.exercise.ExerciseVersions;
import dev.gradus.exercise.Task;
import dev.gradus.submission.Choices;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jboss.logging.Logger;

/** Grades the submission of a job and records the result, once. */
@ApplicationScoped
class SubmissionWork {

  private static final Logger LOG = Logger.getLogger(SubmissionWork.class);

  /** What is over sooner is shown when it is over. */
  private static final Duration BLINK = Duration.ofMillis(300);

  private final ExerciseVersions versions;
  private final Variants variants;
  private final Gradings gradings;
  private final Clock clock;

  SubmissionWork(ExerciseVersions versions, Variants variants, Gradings gradings, Clock clock) {
    this.versions = versions;
    this.variants = variants;
    this.gradings = gradings;
    this.clock = clock;
  }

  GradingResult grade(Job job, Grader grader) {
    var subject = job.subject().orElseThrow();
    var version = versions.version(subject.version());
    if (version.exercise().task() instanceof Task.Choice choice) {
      return ChoiceGrading.grade(choice, Choices.parse(subject.source()), subject.number());
    }
    var variant = variants.of(version, subject.learner());
    var order = new Grader.Order(version.exercise(), variant, false, new Steps(job));
    return grader.grade(order, subject.source());
  }

  /**
   * Which variant of its version's bank a job's submission runs on; of a choice, the number of the
   * try, which decides as much.
   */
  int variant(Job job) {
    var subject = job.subject().orElseThrow();
    var version = versions.version(subject.version());
    return version.exercise().task() instanceof Task.Choice
        ? subject.number()
        : version.variantOf(subject.learner().value());
  }

  void record(Job job, GradingResult result) {
    tell(job, Stage.RECORDING);
    gradings.finish(job, result);
    tell(job, Stage.RECORDED);
  }

  private static void tell(Job job, Stage stage) {
    LOG.debugf(
        "submission %d: %s", job.subject().orElseThrow().submission().value(), stage.label());
  }

  /** Shows the tests of a long grading as they end. */
  private final class Steps implements Grader.Progress {

    private final Job job;
    private Instant shown = clock.instant();

    private Steps(Job job) {
      this.job = job;
    }

    @Override
    public void enters(Stage stage) {
      tell(job, stage);
    }

    /** A courtesy: what can't be shown now is shown when all is done. */
    @Override
    public void accept(List<TestReport> tests) {
      var now = clock.instant();
      if (Duration.between(shown, now).compareTo(BLINK) > 0) {
        show(tests);
        shown = now;
      }
    }

    private void show(List<TestReport> tests) {
      try {
        gradings.progress(job, tests);
      } catch (RuntimeException e) {
        LOG.debugf(e, "job %d: tests that have ended are not shown", job.id());
      }
    }
  }
}
