package dev.gradus.course;

/** What was asked for can't be done with a section; its sentence says why. */
public final class InvalidSectionException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  InvalidSectionException(String sentence) {
    super(sentence);
  }

  public String sentence() {
    return String.valueOf(getMessage());
  }
}
