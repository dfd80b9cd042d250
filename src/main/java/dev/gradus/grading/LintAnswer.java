package dev.gradus.grading;

import java.util.List;

/** What came of asking what is wrong with a source. */
public sealed interface LintAnswer {

  /** What a submission would be told; nothing if it would be run. */
  record Checked(List<DiagnosticReport> diagnostics) implements LintAnswer {
    public Checked {
      diagnostics = List.copyOf(diagnostics);
    }
  }

  /** The same learner asked about a newer text of the same exercise, which is checked instead. */
  record Superseded() implements LintAnswer {}

  /** Nobody found the time: submissions come first. */
  record Busy() implements LintAnswer {}
}
