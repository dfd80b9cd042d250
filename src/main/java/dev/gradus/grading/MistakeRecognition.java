package dev.gradus.grading;

import dev.gradus.exercise.Exercise;
import dev.gradus.exercise.Mistake;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Recognises known mistakes by what they return. A mistake is recognised in a failing test if it
 * gives the same as the learner's code there; one that agrees with the learner's code in everything
 * that was seen of it comes before one that agrees in that test alone.
 */
final class MistakeRecognition {

  private record Seen(int test, Variant.Case of, Observation observation, Expectation held) {

    boolean agreesWith(Mistake mistake) {
      var known = of.mistakes().get(mistake.name());
      return known == null || observation.resembles(held, known);
    }
  }

  private final Exercise exercise;
  private final List<Seen> seen = new ArrayList<>();

  MistakeRecognition(Exercise exercise) {
    this.exercise = exercise;
  }

  void see(int test, Variant.Case of, Observation observation) {
    var held = Expectation.of(exercise, exercise.tests().get(test));
    seen.add(new Seen(test, of, observation, held));
  }

  /** The mistake that was made in a failing test; {@code failing} is the case that failed. */
  Optional<Mistake> recognise(int test, Variant.Case failing) {
    var candidates =
        exercise.solutions().mistakes().stream()
            .filter(mistake -> failing.mistakes().containsKey(mistake.name()))
            .filter(
                mistake -> agrees(mistake, seen.stream().filter(s -> s.test() == test).toList()))
            .toList();
    return candidates.stream()
        .filter(mistake -> agrees(mistake, seen))
        .findFirst()
        .or(() -> candidates.stream().findFirst());
  }

  private static boolean agrees(Mistake mistake, List<Seen> seen) {
    return seen.stream().allMatch(one -> one.agreesWith(mistake));
  }
}
