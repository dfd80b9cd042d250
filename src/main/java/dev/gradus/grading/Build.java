package dev.gradus.grading;

import dev.gradus.protocol.Program;
import java.util.List;

/** What became of a source: a program that may run, or the reasons why not. */
sealed interface Build {

  record Built(Program program) implements Build {}

  /** It does not compile, lacks its entry point, or calls what it may not. */
  record Refused(Verdict verdict, List<DiagnosticReport> diagnostics) implements Build {

    public Refused {
      diagnostics = List.copyOf(diagnostics);
    }
  }
}
