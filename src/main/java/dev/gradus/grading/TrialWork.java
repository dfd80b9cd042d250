package dev.gradus.grading;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.gradus.exercise.ExerciseVersion;
import dev.gradus.exercise.ExerciseVersions;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Runs a trial and leaves its report for the page that waits. */
@ApplicationScoped
class TrialWork {

  private final ExerciseVersions versions;
  private final Variants variants;
  private final Answers answers;
  private final ReportJson json;

  TrialWork(ExerciseVersions versions, Variants variants, Answers answers, ReportJson json) {
    this.versions = versions;
    this.variants = variants;
    this.answers = answers;
    this.json = json;
  }

  GradingResult grade(Job job, Grader grader) {
    var trial = trial(job);
    if (trial.version().isEmpty()) {
      return grader.tryOut(FreeProgram.EXERCISE, FreeProgram.NO_INPUTS, trial.source());
    }
    var version = versions.version(trial.version().get());
    if (!trial.inputs().isEmpty()) {
      var inputs = OwnInputs.parse(version.exercise(), trial.inputs());
      return grader.tryOut(version.exercise(), inputs, trial.source());
    }
    var variant = variants.of(version, trial.learner());
    return grader.trial(
        new Grader.Order(version.exercise(), variant, true, Grader.Progress.NOBODY),
        trial.source());
  }

  void answer(Job job, GradingResult result) {
    var trial = trial(job);
    var report = report(trial, trial.version().map(versions::version), result);
    answers.leave(job, json.write(new TrialReport(report, result.drawing())));
  }

  private TrialRequest trial(Job job) {
    return json.read(job.payload().orElseThrow(), new TypeReference<>() {});
  }

  private static SubmissionReport report(
      TrialRequest trial, Optional<ExerciseVersion> version, GradingResult result) {
    return new SubmissionReport(
        Optional.empty(),
        trial.course(),
        version.map(used -> used.exercise().slug()).orElse(""),
        version.map(ExerciseVersion::number).orElse(0),
        trial.username(),
        Optional.empty(),
        GradingState.DONE,
        Optional.of(result.verdict()),
        result.cause(),
        result.score(),
        Optional.of(result.tests().stream().mapToDouble(TestReport::maxPoints).sum()),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        result.tests(),
        result.diagnostics(),
        result.note());
  }
}
