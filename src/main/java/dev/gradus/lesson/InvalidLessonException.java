package dev.gradus.lesson;

/** A lesson that cannot be taken up. */
public final class InvalidLessonException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public InvalidLessonException(String message) {
    super(message);
  }
}
