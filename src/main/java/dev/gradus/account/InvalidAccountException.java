package dev.gradus.account;

/** Says in one sentence what is wrong with one field of an account or a token. */
public final class InvalidAccountException extends RuntimeException {

  private final String field;

  public InvalidAccountException(String field, String message) {
    super(message);
    this.field = field;
  }

  public String field() {
    return field;
  }
}
