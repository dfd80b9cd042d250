package dev.gradus.course;

/** A course can't be held again as it was asked for: which field is wrong, and what to do. */
public final class InvalidOfferingException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String field;
  private final String sentence;

  InvalidOfferingException(String field, String sentence) {
    super(field + ": " + sentence);
    this.field = field;
    this.sentence = sentence;
  }

  public String field() {
    return field;
  }

  public String sentence() {
    return sentence;
  }
}
