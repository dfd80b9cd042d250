package dev.gradus.sandbox;

import dev.gradus.protocol.CompileAnswer;
import dev.gradus.protocol.SourceFile;
import java.util.Optional;

/** Adds a plain sentence to javac's message, for the errors that beginners make most. */
final class Advice {
  private Advice() {}

  static Compilation compilation(CompileAnswer answer, SourceFile source) {
    return switch (answer) {
      case CompileAnswer.Classes(var files) -> new Compilation.Compiled(files);
      case CompileAnswer.Errors(var complaints) ->
          new Compilation.Rejected(
              complaints.stream().map(complaint -> diagnostic(complaint, source)).toList());
      case CompileAnswer.GaveUp _ -> new Compilation.TooComplex();
    };
  }

  private static Diagnostic diagnostic(CompileAnswer.Complaint complaint, SourceFile source) {
    return new Diagnostic(
        complaint.line(), complaint.column(), complaint.message(), Optional.empty());
  }
}
