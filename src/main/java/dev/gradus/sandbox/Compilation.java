package dev.gradus.sandbox;

import dev.gradus.protocol.ClassFiles;
import java.util.List;

/** What came of compiling a learner's source. */
public sealed interface Compilation {

  record Compiled(ClassFiles classes) implements Compilation {}

  record Rejected(List<Diagnostic> diagnostics) implements Compilation {
    public Rejected {
      diagnostics = List.copyOf(diagnostics);
    }
  }

  /** The compiler's own stack or memory did not suffice. */
  record TooComplex() implements Compilation {}

  record CompilerTimedOut() implements Compilation {}
}
