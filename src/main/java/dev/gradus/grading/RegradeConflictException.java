package dev.gradus.grading;

/** A regrade that can't be what it is asked to be now; the message tells its instructor why. */
public final class RegradeConflictException extends RuntimeException {

  private static final long serialVersionUID = 1;

  RegradeConflictException(String message) {
    super(message);
  }

  /** What to tell. */
  public String sentence() {
    return String.valueOf(getMessage());
  }
}
