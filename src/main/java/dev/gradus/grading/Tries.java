package dev.gradus.grading;

import dev.gradus.exercise.Task;
import dev.gradus.submission.Choices;
import java.util.List;

/**
 * How far a learner is with a choice: what was answered so far, whichever version it was made for.
 *
 * @param earlier the answers, in any order
 */
public record Tries(Task.Choice choice, List<Choices> earlier) {

  public Tries {
    earlier = List.copyOf(earlier);
  }

  /** Whether an answer is the right one: all that is right and nothing else. */
  public static boolean isRight(Task.Choice choice, Choices answer) {
    return answer.equals(Choices.of(choice.correct()));
  }

  /** Whether the question was answered right. */
  public boolean isSolved() {
    return earlier.stream().anyMatch(answer -> isRight(choice, answer));
  }

  public int left() {
    return Math.max(0, choice.tries() - earlier.size());
  }

  /** Whether there is nothing to answer any more: every explanation may be read. */
  public boolean isOver() {
    return isSolved() || left() == 0;
  }

  /** What the next try is worth if it is right. */
  public int worth() {
    return worth(choice, earlier.size() + 1);
  }

  /** What a right answer is worth at a try, counted from 1. */
  static int worth(Task.Choice choice, int number) {
    return Math.max(0, choice.points() - choice.penalty() * (number - 1));
  }
}
