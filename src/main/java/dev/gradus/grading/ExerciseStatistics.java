package dev.gradus.grading;

import java.util.List;

/**
 * How the learners of an exercise fare, each counted once, by the best submission.
 *
 * @param learners how many have a graded submission
 * @param scores how many of them have which share of the points
 * @param attempts how many of them handed in how often
 * @param tests in the order in which they run
 */
public record ExerciseStatistics(
    int learners,
    int submissions,
    List<Share> scores,
    List<Attempts> attempts,
    List<TestOutcome> tests) {

  /** So many learners have at least {@code from} percent of the points, and less than the next. */
  public record Share(int from, int learners) {}

  /** So many learners handed in so often; the last one stands for all that is more. */
  public record Attempts(int number, int learners) {}

  /** Of those who came as far as this test, how many pass it. */
  public record TestOutcome(String name, String show, int learners, int passed) {

    public boolean isFailedByAll() {
      return learners > 0 && passed == 0;
    }

    public boolean isPassedByAll() {
      return learners > 0 && passed == learners;
    }

    /** In percent, rounded down, so that 100 means all. */
    public int percent() {
      return learners == 0 ? 0 : 100 * passed / learners;
    }
  }
}
