package dev.gradus.database;

import java.io.IOException;

/** A PostgreSQL program ended with an error; the output is what it printed. */
final class PostgresProgramException extends IOException {
  private static final long serialVersionUID = 1L;

  private final String output;

  PostgresProgramException(String program, int exit, String output) {
    super(program + " ended with exit code " + exit + ": " + output.strip());
    this.output = output;
  }

  boolean says(String words) {
    return output.contains(words);
  }
}
