package dev.gradus.web.instructor;

/** A form that can't be taken as it is: which field, and what to do about it. */
final class FormException extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final String field;
  private final String sentence;

  FormException(String field, String sentence) {
    super(field + ": " + sentence);
    this.field = field;
    this.sentence = sentence;
  }

  String field() {
    return field;
  }

  String sentence() {
    return sentence;
  }
}
