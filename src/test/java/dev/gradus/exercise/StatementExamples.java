package dev.gradus.exercise;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The Java examples of a statement: calls, each with its printed result in a comment behind it or
 * in the lines below it.
 */
final class StatementExamples {

  static final String METHOD = "examples";

  private static final Pattern FENCE = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);
  private static final Pattern LIST = Pattern.compile("List<Tensor> (\\w+) = .*");

  private final StringBuilder code = new StringBuilder();
  private final List<String> outputs = new ArrayList<>();
  private String call = "";

  private StatementExamples() {}

  static StatementExamples in(String statement) {
    StatementExamples examples = new StatementExamples();
    Matcher fence = FENCE.matcher(statement);
    while (fence.find()) {
      examples.code.append("{\n");
      fence.group(1).lines().filter(line -> !line.isBlank()).forEach(examples::take);
      examples.code.append("}\n");
    }
    return examples;
  }

  private void take(String line) {
    int comment = line.indexOf("//");
    String before = (comment < 0 ? line : line.substring(0, comment)).strip();
    if (before.endsWith(";")) {
      code.append(before).append('\n');
      Matcher list = LIST.matcher(before);
      call = list.matches() ? list.group(1) : "";
    } else if (!before.isEmpty()) {
      call = before;
    }
    if (comment < 0) {
      return;
    }
    // Only the first space belongs to the comment; the others are how a matrix is printed.
    String output = line.substring(comment + 2).replaceFirst("^ ", "").stripTrailing();
    if (call.isEmpty()) {
      outputs.add(outputs.removeLast() + "\n" + output);
      return;
    }
    code.append("outputs.add(String.valueOf(").append(call).append("));\n");
    outputs.add(output);
    call = "";
  }

  List<String> outputs() {
    return List.copyOf(outputs);
  }

  /** A class with a further method, which returns what the examples print. */
  String addedTo(String source) {
    String method =
        "static java.util.List<String> "
            + METHOD
            + "() {\nvar outputs = new java.util.ArrayList<String>();\n"
            + code
            + "return outputs;\n}\n}\n";
    String open = source.substring(0, source.lastIndexOf('}'));
    return (source.contains("import java.util.List;") ? "" : "import java.util.List;\n")
        + open
        + method;
  }
}
