package dev.gradus.command;

/** The server must not start like this; the message is one sentence that says why. */
final class RefusalException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  RefusalException(String sentence) {
    super(sentence);
  }
}
