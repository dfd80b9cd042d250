package dev.gradus.command;

/** A command was called with what it can't take; the message says what to do. */
final class MisuseException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  MisuseException(String sentence) {
    super(sentence);
  }
}
