package dev.gradus.grading;

import dev.gradus.exercise.Inputs;
import dev.gradus.tensor.Tensor;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One variant of an exercise version: the inputs of each test, what they must give, and what known
 * mistakes give instead. Drawn when the version is published, so that no reference runs while a
 * learner waits.
 *
 * @param plot the call that draws the function, where the exercise asks for it
 * @param slope the exact slope of the reference over the same grid, where it can be had
 */
record Variant(List<List<Case>> tests, Optional<Case> plot, Optional<Tensor> slope) {

  Variant {
    tests = tests.stream().map(List::copyOf).toList();
  }

  Variant(List<List<Case>> tests) {
    this(tests, Optional.empty(), Optional.empty());
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
