package dev.gradus.account;

/** Says in one sentence what is wrong with one field of an account or a token. */
public final class InvalidAccountException extends RuntimeException {

  private final String field;
  private final String sentence;

  public InvalidAccountException(String field, String sentence) {
    super(sentence);
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
