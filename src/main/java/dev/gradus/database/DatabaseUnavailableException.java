package dev.gradus.database;

/** The embedded database cannot serve; the message is one sentence that a user can act on. */
public final class DatabaseUnavailableException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  DatabaseUnavailableException(String sentence) {
    super(sentence);
  }

  DatabaseUnavailableException(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
