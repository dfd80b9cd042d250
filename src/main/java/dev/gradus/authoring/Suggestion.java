package dev.gradus.authoring;

/**
 * A wrong program that the tests of a draft fail, and that its author may keep as a mistake.
 *
 * @param line of the reference in which it differs
 * @param kind of the change that made it from the reference
 * @param change what stood there and what stands there now
 * @param source the whole program
 * @param test the test that fails it first
 */
public record Suggestion(
    String id, int line, String kind, String change, String source, String test) {

  /** A name that it may be kept under. */
  public String name() {
    return kind.replaceAll("[^a-z0-9]+", "_") + "_in_line_" + line;
  }
}
