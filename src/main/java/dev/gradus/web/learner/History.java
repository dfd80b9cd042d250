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

  /** How many of them a page shows that is about something else. */
  private static final int FEW = 8;

  /** The newest. */
  public List<Attempt> newest() {
    return attempts.stream().limit(FEW).toList();
  }

  public boolean more() {
    return attempts.size() > FEW;
  }

  /** Whether there are two to compare. */
  public boolean comparable() {
    return attempts.size() > 1;
  }

  /** Whether this attempt is chosen at first: the latest, against the one before. */
  public boolean latest(Attempt attempt) {
    return attempts.getFirst().equals(attempt);
  }

  public boolean before(Attempt attempt) {
    return attempts.indexOf(attempt) == Math.min(1, attempts.size() - 1);
  }

  public boolean full() {
    return best.filter(ResultView.Score::full).isPresent();
  }
}
