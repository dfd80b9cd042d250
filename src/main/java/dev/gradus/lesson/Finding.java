package dev.gradus.lesson;

/** Something in a deck that was not understood, or looks like a defect; nothing is lost by it. */
public record Finding(int line, FindingKind kind, String message) {

  @Override
  public String toString() {
    return "line " + line + ": " + message;
  }
}
