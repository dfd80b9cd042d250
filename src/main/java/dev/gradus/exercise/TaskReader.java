package dev.gradus.exercise;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads what an exercise asks for: its kind, entry point or givens, starter, or options. */
final class TaskReader {

  private static final String[] ALL = {
    "format", "title", "kind", "summary", "tags", "difficulty", "hints"
  };
  private static final String[] CODE = {
    "reference", "api", "limits", "tolerance", "checks", "mistakes", "tests", "dtypes"
  };
  private static final Pattern NAME = Pattern.compile("[a-z][A-Za-z0-9]*");

  private final YamlMapping root;
  private final ExerciseFolder folder;
  private final Problems problems;

  TaskReader(YamlMapping root, ExerciseFolder folder, Problems problems) {
    this.root = root;
    this.folder = folder;
    this.problems = problems;
  }

  Task read() {
    Optional<YamlNode> kind = root.require("kind");
    return switch (kind.flatMap(YamlNode::text).orElse("")) {
      case "function" -> {
        root.allowing(keys(CODE, "entry", "plot"));
        yield new Task.Function(entry(), starter());
      }
      case "program" -> {
        root.allowing(keys(CODE, "givens"));
        yield new Task.Program(givens(), starter());
      }
      case "choice" -> {
        root.allowing(keys(new String[0], "options", "points", "tries", "penalty"));
        yield new ChoiceReader(root).read();
      }
      default -> {
        kind.ifPresent(node -> node.problem("must be function, program or choice"));
        yield new Task.Choice(List.of(), 1, 1, 0);
      }
    };
  }

  private static String[] keys(String[] code, String... own) {
    return Stream.of(ALL, code, own).flatMap(Arrays::stream).toArray(String[]::new);
  }

  private EntryPoint entry() {
    Optional<YamlNode> node = root.require("entry");
    Optional<String> signature = node.flatMap(YamlNode::text);
    try {
      return EntryPoint.parse(signature.orElse("static Tensor f(Tensor x)"));
    } catch (IllegalArgumentException e) {
      node.orElseThrow().problem(String.valueOf(e.getMessage()));
      return new EntryPoint("f", List.of(), ArgumentType.TENSOR);
    }
  }

  private List<Parameter> givens() {
    List<Parameter> givens = new ArrayList<>();
    SequencedMap<String, YamlNode> entries =
        root.require("givens")
            .flatMap(YamlNode::mapping)
            .map(YamlMapping::entries)
            .orElse(new LinkedHashMap<>());
    for (Map.Entry<String, YamlNode> given : entries.entrySet()) {
      Optional<ArgumentType> type = given.getValue().text().flatMap(ArgumentType::named);
      if (type.isEmpty() || type.get() == ArgumentType.TENSORS) {
        given.getValue().problem("must be Tensor, double, long, int, boolean or String");
      } else if (!NAME.matcher(given.getKey()).matches()) {
        given.getValue().problem("a given needs a Java name that starts in lower case");
      } else {
        givens.add(new Parameter(given.getKey(), type.get()));
      }
    }
    return givens;
  }

  private Source starter() {
    List<String> found =
        folder.paths().stream().filter(path -> path.startsWith(ExerciseFolder.STARTER)).toList();
    if (found.size() != 1 || !found.getFirst().matches("starter/[A-Z]\\w*\\.java")) {
      problems
          .elsewhere(ExerciseFolder.STARTER)
          .add(0, "exactly one file such as Relu.java is needed");
      return new Source("starter/Missing.java", "");
    }
    Optional<String> text = folder.text(found.getFirst());
    if (text.isEmpty()) {
      problems.elsewhere(found.getFirst()).add(0, "the file is not UTF-8");
    }
    return new Source(found.getFirst(), text.orElse(""));
  }
}
