package dev.gradus.grading;

import java.util.Optional;

/** What was seen of one call of a program: what came back, what was printed, or how it failed. */
sealed interface Observation {

  /** A method returned a Tensor, Double, Long, Integer, Boolean, String or List of Tensor. */
  record Gave(Object value) implements Observation {}

  /** A program printed this and ended. */
  record Printed(String text) implements Observation {}

  /** The call came to nothing; the detail is the exception's class, or empty. */
  record Failed(Verdict verdict, String detail) implements Observation {}

  /** How this differs from what was expected; nothing if it does not. */
  default Optional<Mismatch> mismatch(Expectation expectation, Observation expected) {
    return switch (expected) {
      case Gave(Object value) when this instanceof Gave(Object actual) ->
          Checker.compare(expectation, value, actual);
      case Printed(String text) when this instanceof Printed(String actual) ->
          PrintChecker.compare(expectation, text, actual);
      default -> throw new IllegalArgumentException(this + " can't be compared with " + expected);
    };
  }

  /** Whether both are the same behaviour, within the tolerance. */
  default boolean resembles(Expectation expectation, Observation other) {
    return switch (this) {
      case Failed _ -> equals(other);
      case Gave _ -> other instanceof Gave && mismatch(expectation, other).isEmpty();
      case Printed _ -> other instanceof Printed && mismatch(expectation, other).isEmpty();
    };
  }
}
