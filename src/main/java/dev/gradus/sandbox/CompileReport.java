package dev.gradus.sandbox;

import dev.gradus.protocol.ClassFiles;
import dev.gradus.protocol.CompileAnswer;
import dev.gradus.protocol.SourceFile;
import java.util.List;
import java.util.Optional;

/** Turns the compile worker's answer into what a learner is told. */
final class CompileReport {
  private CompileReport() {}

  static Compilation of(CompileAnswer answer, SourceFile source) {
    return switch (answer) {
      case CompileAnswer.Classes(ClassFiles files) -> compiled(files, source);
      case CompileAnswer.Errors(List<CompileAnswer.Complaint> complaints) ->
          new Compilation.Rejected(complaints.stream().map(CompileReport::diagnostic).toList());
      case CompileAnswer.GaveUp _ -> new Compilation.TooComplex();
    };
  }

  private static Diagnostic diagnostic(CompileAnswer.Complaint complaint) {
    return new Diagnostic(
        complaint.line(),
        complaint.column(),
        complaint.message(),
        Advice.on(complaint.code(), complaint.message()));
  }

  /** Two slips that javac does not mind, but which leave the grader without the class. */
  private static Compilation compiled(ClassFiles files, SourceFile source) {
    if (files.names().stream().anyMatch(name -> name.contains("."))) {
      return rejected(
          lineOf("package", source),
          "the class is in a package",
          "Leave out the package line: exercises are classes without a package.");
    }
    if (!files.names().contains(source.className())) {
      return rejected(
          lineOf("class", source),
          "there is no class " + source.className(),
          "The class must be called %s, as in the starter.".formatted(source.className()));
    }
    return new Compilation.Compiled(files);
  }

  private static Compilation rejected(int line, String message, String advice) {
    return new Compilation.Rejected(
        List.of(new Diagnostic(line, line == 0 ? 0 : 1, message, Optional.of(advice))));
  }

  private static int lineOf(String word, SourceFile source) {
    List<String> lines = source.text().lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      if (List.of(lines.get(i).strip().split("\\s+")).contains(word)) {
        return i + 1;
      }
    }
    return 0;
  }
}
