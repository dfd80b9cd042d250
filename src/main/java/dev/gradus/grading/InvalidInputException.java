package dev.gradus.grading;

/** An input that a learner made up can't be read; the message says which one, and why. */
public final class InvalidInputException extends RuntimeException {

  private static final long serialVersionUID = 1;

  InvalidInputException(String message) {
    super(message);
  }
}
