package dev.gradus.gradebook;

import dev.gradus.submission.SubmissionId;
import java.util.Optional;

/**
 * What an exercise counts for a learner: what somebody set by hand, else the best of what was
 * earned.
 *
 * @param maxScore what full marks are worth
 * @param earned the best submission after what being late costs; absent if none was graded
 */
public record Grade(
    String course,
    String exercise,
    double maxScore,
    Optional<Earned> earned,
    Optional<ByHand> byHand) {

  public Grade {
    if (earned.isEmpty() && byHand.isEmpty()) {
      throw new IllegalArgumentException("a grade comes from somewhere");
    }
  }

  /**
   * The submission that earned most, the first among equals.
   *
   * @param points what it got, of {@code pointsOf}, before anything was taken off
   * @param score what it is worth in the course
   */
  public record Earned(
      SubmissionId submission, double points, double pointsOf, Late late, double score) {}

  /** How late it was, and the percent that this costs. */
  public record Late(int days, double percent) {}

  /** A score set by hand, and what the learner reads as the reason. */
  public record ByHand(double score, String reason) {}

  public double score() {
    return byHand.map(ByHand::score).orElseGet(() -> earned.orElseThrow().score());
  }

  public boolean isFull() {
    return score() >= maxScore;
  }

  /** Whether the submission that counts came late. */
  public boolean isLate() {
    return earned.filter(best -> best.late().days() > 0).isPresent();
  }

  public Optional<SubmissionId> submission() {
    return earned.map(Earned::submission);
  }
}
