package dev.gradus.web.instructor;

import dev.gradus.exercise.TestCase;
import dev.gradus.grading.Reports;
import dev.gradus.grading.SubmissionReport;
import dev.gradus.grading.Verdict;
import dev.gradus.web.Catalogue;
import dev.gradus.web.ClassParts;
import dev.gradus.web.result.Moment;
import dev.gradus.web.result.ResultView;
import dev.gradus.web.result.Tone;
import java.util.List;
import java.util.Optional;

/** The submissions of an exercise, newest first, as far as the filter lets them through. */
record SubmissionListView(
    Catalogue.Entry entry,
    Reports.Wanted filter,
    ClassParts.Part part,
    List<String> verdicts,
    List<Line> lines,
    int most) {

  /** The names of the exercise's tests, to choose from. */
  public List<String> tests() {
    return entry.exercise().tests().stream().map(TestCase::name).toList();
  }

  /** One submission. */
  record Line(
      String learner,
      String address,
      int number,
      Tone tone,
      String verdict,
      Optional<ResultView.Score> score,
      Optional<Moment> at) {

    static Line of(SubmissionReport report) {
      return new Line(
          report.learner(),
          report.id().map(id -> ResultView.address(report, id)).orElse(""),
          report.number().orElse(0),
          report.verdict().map(Tone::of).orElse(Tone.BUSY),
          report.verdict().map(Verdict::words).orElse(ResultView.words(report.state())),
          ResultView.score(report),
          report.submittedAt().map(Moment::of));
    }
  }

  /** Whether older ones may be left out. */
  public boolean cut() {
    return lines.size() >= most;
  }
}
