package dev.gradus.web.learner;

import dev.gradus.web.compare.Comparison;
import java.util.List;
import java.util.Optional;

/**
 * Two texts of one learner beside each other.
 *
 * @param attempts what can be chosen for either side, newest first
 * @param unified whether the lines stand below each other at any width
 */
record ComparisonView(
    ExerciseView.Place place,
    Column left,
    Column right,
    Comparison comparison,
    List<Attempt> attempts,
    boolean unified) {

  public List<Column> columns() {
    return List.of(left, right);
  }

  /**
   * One side: an attempt, or a text that is not handed in.
   *
   * @param typed whether it is what stands in the editor; else it is the draft of another page
   */
  record Column(Optional<Attempt> attempt, boolean typed, Optional<String> restore) {

    public boolean shows(int number) {
      return attempt.filter(one -> one.number() == number).isPresent();
    }
  }
}
