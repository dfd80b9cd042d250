package dev.gradus.submission;

/** What came of keeping a draft. */
public sealed interface Keeping {

  /** It is kept now. */
  record Kept(Draft draft) implements Keeping {}

  /** Another page kept something else in the meantime, which stays as it is. */
  record Conflict(Draft other) implements Keeping {}
}
