package dev.gradus.database;

import java.io.IOException;

/** A PostgreSQL program ended with an error; the message ends with what it printed. */
final class PostgresProgramException extends IOException {
  private static final long serialVersionUID = 1L;

  PostgresProgramException(String program, int exit, String output) {
    super(program + " ended with exit code " + exit + ": " + output.strip());
  }
}
