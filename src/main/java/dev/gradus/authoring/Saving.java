package dev.gradus.authoring;

/** What came of saving a text of a draft. */
public sealed interface Saving {

  /** The draft as it is now. */
  Draft draft();

  /** It is saved, or was the same. */
  record Saved(Draft draft) implements Saving {}

  /**
   * Another changed the file after the version that was named; what was typed is kept aside and the
   * draft stays as it is.
   */
  record Conflict(Draft draft) implements Saving {}
}
