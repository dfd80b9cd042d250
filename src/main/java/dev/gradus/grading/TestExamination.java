package dev.gradus.grading;

import dev.gradus.exercise.Exercise;
import dev.gradus.exercise.TestCase;
import java.util.List;
import java.util.Optional;

/**
 * Runs one test: its cases in order of size, up to the first that is not accepted, which then is
 * the smallest that fails.
 */
final class TestExamination {

  private final Exercise exercise;
  private final int position;
  private final TestCase test;
  private final Expectation expectation;

  TestExamination(Exercise exercise, int position) {
    this.exercise = exercise;
    this.position = position;
    this.test = exercise.tests().get(position);
    this.expectation = Expectation.of(exercise, test);
  }

  /** The test as it ended: the case that decided it, and how that was judged. */
  record Ended(Expectation expectation, TestCase test, Variant.Case decisive, CaseResult result) {

    /**
     * Whether a smaller input may tell more: of a sample that threw, or whose elements or shape
     * differ. That a type is wrong is plain at any size.
     */
    boolean isWorthShrinking() {
      return test.isSample()
          && switch (result.verdict()) {
            case RUNTIME_ERROR -> true;
            case WRONG_ANSWER -> result.mismatch().filter(Mismatch::dependsOnInputs).isPresent();
            default -> false;
          };
    }
  }

  Ended run(List<Variant.Case> cases, Caller caller, MistakeRecognition recognition) {
    Optional<Ended> last = Optional.empty();
    for (var one : cases) {
      var result = caller.call(expectation, one);
      result.seen().ifPresent(seen -> recognition.see(position, one, seen));
      last = Optional.of(new Ended(expectation, test, one, result));
      if (!result.isAccepted()) {
        break;
      }
    }
    return last.orElseThrow(
        () ->
            new IllegalStateException(exercise.slug() + ": a test without cases: " + test.name()));
  }

  /** Makes one call and judges what came of it. */
  interface Caller {
    CaseResult call(Expectation expectation, Variant.Case asked);
  }
}
