package dev.gradus.grading;

import dev.gradus.exercise.Inputs;
import java.util.List;
import java.util.Map;

/**
 * One variant of an exercise version: the inputs of each test, what they must give, and what known
 * mistakes give instead. Drawn when the version is published, so that no reference runs while a
 * learner waits.
 */
record Variant(List<List<Case>> tests) {

  Variant {
    tests = tests.stream().map(List::copyOf).toList();
  }

  /** The cases of the test at this place of the exercise, smallest first. */
  List<Case> cases(int test) {
    return tests.get(test);
  }

  /**
   * One call.
   *
   * @param mistakes what known mistakes give, by name; absent where that is not known
   */
  record Case(Inputs inputs, Observation expected, Map<String, Observation> mistakes) {

    Case {
      mistakes = Map.copyOf(mistakes);
    }
  }
}
