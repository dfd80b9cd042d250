package dev.gradus.grading;

import dev.gradus.exercise.Parameter;
import dev.gradus.protocol.SourceFile;
import java.util.List;
import java.util.stream.Collectors;

/** Writes the class {@code Given}, through which a program reads the inputs of a test. */
final class GivenSource {

  static final String CLASS = "Given";

  private GivenSource() {}

  static SourceFile of(List<Parameter> givens) {
    var fields =
        givens.stream()
            .map(given -> "  static " + given + ";\n")
            .collect(Collectors.joining("", "\n", ""));
    return new SourceFile(
        CLASS + ".java",
        "import dev.gradus.tensor.*;\n\nfinal class " + CLASS + " {" + fields + "}\n");
  }
}
