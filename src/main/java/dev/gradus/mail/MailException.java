package dev.gradus.mail;

/** A letter was not taken by the mail server; the message is what it, or the connection, said. */
public final class MailException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final Hope hope;

  MailException(String answer, Hope hope, Throwable cause) {
    super(answer, cause);
    this.hope = hope;
  }

  /** What may become of letters after this answer. */
  enum Hope {
    /** Others would fail now as this one did. */
    LATER,
    /** This one later, others now. */
    OTHERS,
    /** Others now, this one never. */
    OTHERS_ONLY
  }

  Hope hope() {
    return hope;
  }

  public String answer() {
    return String.valueOf(getMessage());
  }
}
