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
 * <p>All but the tests is the same for all variants of a version, and kept with the first.
 *
 * @param smaller of each test that shows its values, parts of its inputs with what they must give,
 *     smallest first; drawn for looking at a failure, not for grading. Those of a drawn test are
 *     parts of what the first variant has
 * @param plot the call that draws the function, where the exercise asks for it
 * @param slope the exact slope of the reference over the same grid, where it can be had
 */
record Variant(
    List<List<Case>> tests, List<List<Case>> smaller, Optional<Case> plot, Optional<Tensor> slope) {

  Variant {
    tests = tests.stream().map(List::copyOf).toList();
    smaller = smaller.stream().map(List::copyOf).toList();
  }

  Variant(List<List<Case>> tests) {
    this(tests, List.of(), Optional.empty(), Optional.empty());
  }

  /** The cases of the test at this place of the exercise, smallest first. */
  List<Case> cases(int test) {
    return tests.get(test);
  }

  /** Parts of the inputs of the test at this place; none in banks that were drawn without. */
  List<Case> smaller(int test) {
    return test < smaller.size() ? smaller.get(test) : List.of();
  }

  /** The same with what is kept with the first variant for all of them. */
  Variant with(Variant first) {
    return new Variant(tests, first.smaller, first.plot, first.slope);
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
