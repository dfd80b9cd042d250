package dev.gradus.web.lesson;

import dev.gradus.grading.DiagnosticReport;
import dev.gradus.grading.SubmissionReport;
import dev.gradus.grading.TestReport;
import dev.gradus.grading.Verdict;
import dev.gradus.web.result.Tone;
import java.util.List;
import java.util.Optional;

/**
 * Beside runnable code: the button that runs it, and what came of that.
 *
 * @param id of the region, for a script that takes it over
 * @param key of the code
 */
record RunView(String id, String key, Optional<Answer> answer) {

  /**
   * What a program gave.
   *
   * @param verdict in words; empty where it ran to its end
   */
  record Answer(
      Tone tone,
      String verdict,
      Optional<String> message,
      Optional<String> printed,
      List<DiagnosticReport> diagnostics) {

    static Answer of(SubmissionReport report) {
      Optional<TestReport> run = report.tests().stream().findFirst();
      Verdict verdict =
          run.map(TestReport::verdict).or(report::verdict).orElse(Verdict.JUDGE_ERROR);
      boolean ended = verdict == Verdict.ACCEPTED;
      return new Answer(
          Tone.of(verdict),
          ended ? "" : verdict.words(),
          run.filter(_ -> !ended).flatMap(TestReport::message),
          run.flatMap(TestReport::stdout).filter(text -> !text.isBlank()),
          report.diagnostics());
    }

    /** Nothing was run, for a reason that passes. */
    static Answer busy(String sentence) {
      return new Answer(Tone.IDLE, sentence, Optional.empty(), Optional.empty(), List.of());
    }

    public boolean silent() {
      return verdict.isEmpty() && printed.isEmpty();
    }
  }
}
