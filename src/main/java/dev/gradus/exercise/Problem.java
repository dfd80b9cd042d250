package dev.gradus.exercise;

/** One thing that is wrong with an exercise folder; line 0 speaks of the whole file. */
public record Problem(String file, int line, String message) {

  @Override
  public String toString() {
    return line == 0 ? file + ": " + message : file + ":" + line + ": " + message;
  }
}
