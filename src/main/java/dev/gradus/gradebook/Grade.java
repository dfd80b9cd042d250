package dev.gradus.gradebook;

import dev.gradus.submission.SubmissionId;

/** The best score of a learner in an exercise, and the submission that earned it first. */
public record Grade(
    String course, String exercise, double score, double maxScore, SubmissionId submission) {

  public boolean isFull() {
    return score >= maxScore;
  }
}
