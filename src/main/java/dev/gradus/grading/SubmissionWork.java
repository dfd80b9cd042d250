package dev.gradus.grading;

import dev.gradus.exercise.ExerciseVersions;
import dev.gradus.exercise.Task;
import dev.gradus.submission.Choices;
import dev.gradus.submission.Submissions;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Grades the submission of a job and records the result, once. */
@ApplicationScoped
class SubmissionWork {

  /** What is over sooner is shown when it is over. */
  private static final Duration BLINK = Duration.ofMillis(300);

  private final Submissions submissions;
  private final ExerciseVersions versions;
  private final Variants variants;
  private final Gradings gradings;
  private final Clock clock;

  SubmissionWork(
      Submissions submissions,
      ExerciseVersions versions,
      Variants variants,
      Gradings gradings,
      Clock clock) {
    this.submissions = submissions;
    this.versions = versions;
    this.variants = variants;
    this.gradings = gradings;
    this.clock = clock;
  }

  GradingResult grade(Job job, Grader grader) {
    var grading = job.grading().orElseThrow();
    gradings.start(grading);
    var submission = submissions.find(gradings.submission(grading)).orElseThrow();
    var version = versions.version(gradings.version(grading));
    if (version.exercise().task() instanceof Task.Choice choice) {
      return ChoiceGrading.grade(choice, Choices.parse(submission.source()), submission.number());
    }
    var variant = variants.of(version, submission.learner());
    var order = new Grader.Order(version.exercise(), variant, false, new Steps(job, grading));
    return grader.grade(order, submission.source());
  }

  /**
   * Which variant of its version's bank a grading runs on; of a choice, the number of the try,
   * which decides as much.
   */
  int variant(GradingId grading) {
    var submission = submissions.find(gradings.submission(grading)).orElseThrow();
    var version = versions.version(gradings.version(grading));
    return version.exercise().task() instanceof Task.Choice
        ? submission.number()
        : version.variantOf(submission.learner().value());
  }

  void record(Job job, GradingResult result) {
    gradings.finish(job, job.grading().orElseThrow(), result);
  }

  /** Shows the tests of a long grading as they end. */
  private final class Steps implements Grader.Progress {

    private final Job job;
    private final GradingId grading;
    private Instant shown = clock.instant();

    private Steps(Job job, GradingId grading) {
      this.job = job;
      this.grading = grading;
    }

    @Override
    public void accept(List<TestReport> tests) {
      var now = clock.instant();
      if (Duration.between(shown, now).compareTo(BLINK) > 0) {
        gradings.progress(job, grading, tests);
        shown = now;
      }
    }
  }
}
