package dev.gradus.authoring;

import dev.gradus.exercise.ArgumentType;
import dev.gradus.exercise.DefinitionText;
import dev.gradus.exercise.EntryPoint;
import dev.gradus.exercise.ExerciseFolder;
import dev.gradus.exercise.Generator;
import dev.gradus.exercise.Parameter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * An exercise for a signature that its author has in mind: every file is there with the method's
 * head in it, a sample and random inputs fit the parameters. What only the author knows is left
 * out, so that nothing of it has to be taken out again.
 */
public final class Skeleton {

  private static final String IMPORTS = "import dev.gradus.tensor.*;";
  private static final String LIST = "\nimport java.util.List;";

  private final EntryPoint entry;

  /** The skeleton for a method. */
  public Skeleton(EntryPoint entry) {
    this.entry = entry;
  }

  /** The folder of a new exercise; its class is named after its slug. */
  public ExerciseFolder folder(String slug, String title) {
    var type = Blueprint.upperCamel(slug);
    var source =
        read("Source.java")
            .replace("{imports}", entry.result() == ArgumentType.TENSORS ? IMPORTS + LIST : IMPORTS)
            .replace("{Class}", type)
            .replace("{entry}", entry.toString());
    var files = new TreeMap<String, String>();
    files.put(ExerciseFolder.DEFINITION, definition(title));
    files.put(ExerciseFolder.STATEMENT, read("statement.md").replace("{method}", entry.method()));
    files.put("starter/" + type + ".java", source);
    files.put(ExerciseFolder.SUBMISSIONS + "accepted/first.java", source);
    files.put(ExerciseFolder.SUBMISSIONS + "accepted/second.java", source);
    return new ExerciseFolder(
        files.entrySet().stream()
            .collect(
                Collectors.toMap(
                    Map.Entry::getKey, file -> file.getValue().getBytes(StandardCharsets.UTF_8))));
  }

  private String definition(String title) {
    var inputs =
        entry.parameters().stream()
            .map(parameter -> parameter.name() + ": " + written(parameter))
            .collect(Collectors.joining(", ", "{", "}"));
    return read("exercise.yaml")
            .replace("{title}", DefinitionText.quote(title))
            .replace("{entry}", DefinitionText.quote(entry.toString()))
            .replace("{inputs}", inputs)
        + drawn();
  }

  private static String written(Parameter parameter) {
    return switch (parameter.type()) {
      case TENSOR, TENSORS -> "\"[[2., -4.], [0.5, 1.]]\"";
      case DOUBLE -> "0.5";
      case INT, LONG -> isDim(parameter) ? "0" : "1";
      case BOOLEAN -> "false";
      case STRING -> "\"\"";
    };
  }

  /** A test with random inputs, where all can be drawn. */
  private String drawn() {
    boolean all = entry.parameters().stream().allMatch(Skeleton::canBeDrawn);
    return all && !entry.parameters().isEmpty()
        ? entry.parameters().stream()
            .map(one -> "      " + one.name() + ": " + rule(one) + "\n")
            .collect(Collectors.joining("", read("drawn.yaml"), ""))
        : "";
  }

  /** No rule draws a text, and none can stand where a generator's own keys do. */
  private static boolean canBeDrawn(Parameter parameter) {
    return parameter.type() != ArgumentType.STRING && !Generator.KEYS.contains(parameter.name());
  }

  /** Further tensors are shaped like the first, which a dim is one of. */
  private String rule(Parameter parameter) {
    var first = first();
    return switch (parameter.type()) {
      case TENSOR, TENSORS -> {
        boolean follows = first.filter(one -> !one.equals(parameter)).isPresent();
        yield follows
            ? "{like: " + first.orElseThrow().name() + ", from: \"uniform(-4, 4)\"}"
            : "{rank: 1..2, dim: 1..6, from: \"uniform(-4, 4)\"}";
      }
      case DOUBLE -> "{from: \"uniform(-2, 2)\"}";
      case INT, LONG ->
          isDim(parameter) && isBelow(parameter, first)
              ? "{from: dim-of(" + first.orElseThrow().name() + ")}"
              : "{from: \"integers(1, 4)\"}";
      case BOOLEAN -> "{from: coin()}";
      case STRING -> throw new IllegalArgumentException("a text can't be drawn");
    };
  }

  private Optional<Parameter> first() {
    return entry.parameters().stream().filter(one -> one.type() == ArgumentType.TENSOR).findFirst();
  }

  private boolean isBelow(Parameter parameter, Optional<Parameter> tensor) {
    List<Parameter> all = entry.parameters();
    return tensor.isPresent() && all.indexOf(tensor.get()) < all.indexOf(parameter);
  }

  private static boolean isDim(Parameter parameter) {
    return parameter.name().equals("dim") && parameter.type() == ArgumentType.INT;
  }

  private static String read(String file) {
    return Blueprint.resource("signature/" + file);
  }
}
