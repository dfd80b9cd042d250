package dev.gradus.mail;

/** A letter was not taken by the mail server; the message is what it, or the connection, said. */
public final class MailException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final boolean aboutOneLetter;

  MailException(String answer, boolean aboutOneLetter, Throwable cause) {
    super(answer, cause);
    this.aboutOneLetter = aboutOneLetter;
  }

  /** Whether other letters may do better. */
  boolean aboutOneLetter() {
    return aboutOneLetter;
  }

  public String answer() {
    return String.valueOf(getMessage());
  }
}
