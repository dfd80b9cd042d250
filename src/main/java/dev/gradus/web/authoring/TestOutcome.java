package dev.gradus.web.authoring;

/** What came of a request about the tests of a draft. */
sealed interface TestOutcome {

  /** The definition reads otherwise now. */
  record Changed(String text, Done done) implements TestOutcome {}

  /** A test is open, perhaps with what is wrong with it. */
  record Opened(OpenTest test) implements TestOutcome {}

  /** No test is open, and nothing is changed. */
  record Closed() implements TestOutcome {}

  /** Nothing can be done, for a reason. */
  record Refused(String sentence) implements TestOutcome {}

  /** What was done, as addresses say it. */
  enum Done {
    ADDED,
    CHANGED,
    COPIED,
    DELETED,
    MOVED,
    RESTORED
  }
}
