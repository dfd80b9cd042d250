package dev.gradus.lesson.foreign;

/** A course that is not taken in at all; the message says what, where and why. */
public final class ForeignImportException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public ForeignImportException(String sentence) {
    super(sentence);
  }
}
