package dev.gradus.grading;

/** An exercise whose own solutions do not do what it says of them: the author's fault. */
public final class UnprovenExerciseException extends RuntimeException {

  private static final long serialVersionUID = 1;

  public UnprovenExerciseException(String message) {
    super(message);
  }
}
