package dev.gradus.web.learner;

import dev.gradus.grading.SubmissionReport;
import dev.gradus.grading.Verdict;
import dev.gradus.web.result.Moment;
import dev.gradus.web.result.ResultView;
import dev.gradus.web.result.Tone;
import java.util.Optional;

/** One line of a history. */
record Attempt(
    int number,
    String address,
    Tone tone,
    String verdict,
    Optional<ResultView.Score> score,
    Optional<Moment> at) {

  static Attempt of(SubmissionReport report) {
    return new Attempt(
        report.number().orElse(0),
        report.id().map(id -> ResultView.address(report, id)).orElse(""),
        report.verdict().map(Tone::of).orElse(Tone.BUSY),
        report.verdict().map(Verdict::words).orElse(ResultView.words(report.state())),
        ResultView.score(report),
        report.submittedAt().map(Moment::of));
  }
}
