package dev.gradus.exercise;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Adds to the text of {@code exercise.yaml} and leaves the rest of it as its author wrote it, with
 * its order and comments.
 */
public final class DefinitionEdit {

  private static final Pattern TESTS = Pattern.compile("(?m)^tests:");
  private static final Pattern PLAIN =
      Pattern.compile("-?\\d+(\\.\\d+)?([eE]-?\\d+)?|true|false|secret|sample");

  private final ExerciseFolder folder;
  private final String text;

  private DefinitionEdit(ExerciseFolder folder) {
    this.folder = folder;
    this.text = folder.text(ExerciseFolder.DEFINITION).orElse("");
  }

  /** The folder with a further mistake; nothing if its definition can't be read. */
  public static Optional<ExerciseFolder> withMistake(
      ExerciseFolder folder, String name, String source, String feedback) {
    return new DefinitionEdit(folder)
        .mistake(quoted(name) + ": {feedback: " + quoted(feedback) + "}")
        .map(edited -> edited.with(ExerciseFolder.SUBMISSIONS + name, source));
  }

  /**
   * The folder with a further test at the end, given by its keys and values as YAML; nothing if its
   * definition can't be read.
   */
  public static Optional<ExerciseFolder> withTest(ExerciseFolder folder, List<String> entries) {
    return new DefinitionEdit(folder).test(entries);
  }

  /** A value in the quotes that YAML needs, or as it is where it needs none. */
  public static String quoted(String value) {
    if (PLAIN.matcher(value).matches() || value.matches("[a-z_]+(/[a-z_0-9]+\\.java)?")) {
      return value;
    }
    var escaped = new StringBuilder("\"");
    for (char letter : value.toCharArray()) {
      switch (letter) {
        case '"' -> escaped.append("\\\"");
        case '\\' -> escaped.append("\\\\");
        case '\n' -> escaped.append("\\n");
        case '\t' -> escaped.append("\\t");
        default -> escaped.append(Character.isISOControl(letter) ? ' ' : letter);
      }
    }
    return escaped.append('"').toString();
  }

  private Optional<YamlNode> node(String key) {
    return YamlText.parse(text, Problems.in(ExerciseFolder.DEFINITION))
        .flatMap(YamlNode::mapping)
        .flatMap(root -> root.find(key));
  }

  private Optional<ExerciseFolder> mistake(String entry) {
    var mistakes = node("mistakes");
    if (mistakes.isEmpty()) {
      Matcher tests = TESTS.matcher(text);
      int place = tests.find() ? tests.start() : text.length();
      var before = place > 0 && text.charAt(place - 1) != '\n' ? "\n" : "";
      return changed(place, before + "mistakes:\n  " + entry + "\n");
    }
    var node = mistakes.get();
    if (!node.isMapping()) {
      return Optional.empty();
    }
    if (node.isBracketed()) {
      boolean isEmpty = text.substring(offset(node.from()) + 1).stripLeading().startsWith("}");
      return changed(offset(node.from()) + 1, entry + (isEmpty ? "" : ", "));
    }
    return changed(offset(node.from()), entry + "\n" + " ".repeat(node.column()));
  }

  private Optional<ExerciseFolder> test(List<String> entries) {
    var tests = node("tests").filter(YamlNode::isList);
    if (tests.isEmpty()) {
      return Optional.empty();
    }
    var node = tests.get();
    int end = offset(node.to());
    if (node.isBracketed()) {
      var inner = text.substring(offset(node.from()) + 1, end - 1);
      return changed(
          end - 1, (inner.isBlank() ? "" : ", ") + "{" + String.join(", ", entries) + "}");
    }
    int place = text.substring(0, end).stripTrailing().length();
    var indent = "\n" + " ".repeat(node.column());
    return changed(place, indent + "- " + String.join(indent + "  ", entries));
  }

  private int offset(int codePoints) {
    return text.offsetByCodePoints(0, codePoints);
  }

  private Optional<ExerciseFolder> changed(int place, String added) {
    var edited = text.substring(0, place) + added + text.substring(place);
    return Optional.of(folder.with(ExerciseFolder.DEFINITION, edited));
  }
}
