package dev.gradus.web.learner;

import dev.gradus.grading.SubmissionReport;
import dev.gradus.web.result.ResultView;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What a learner handed in to an exercise, newest first, and the best of it. */
record History(List<Attempt> attempts, Optional<ResultView.Score> best) {

  static History of(List<SubmissionReport> reports) {
    List<Attempt> attempts = reports.stream().map(Attempt::of).toList();
    return new History(
        attempts,
        attempts.stream()
            .flatMap(attempt -> attempt.score().stream())
            .max(Comparator.comparingDouble(ResultView.Score::value)));
  }

  public boolean full() {
    return best.filter(ResultView.Score::full).isPresent();
  }
}
