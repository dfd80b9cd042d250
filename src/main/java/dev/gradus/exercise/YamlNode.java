package dev.gradus.exercise;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** A node of a YAML text that reports, with its line, what it is not. */
final class YamlNode {

  private final YamlText text;
  private final Node node;
  private final String name;

  /** {@code name} is the path to the node, as messages give it: {@code tests[1].points}. */
  YamlNode(YamlText text, Node node, String name) {
    this.text = text;
    this.node = node;
    this.name = name;
  }

  int line() {
    return YamlText.line(node.getStartMark());
  }

  void problem(String message) {
    text.problems().add(line(), name.isEmpty() ? message : name + ": " + message);
  }

  boolean isMapping() {
    return node instanceof MappingNode;
  }

  Optional<YamlMapping> mapping() {
    if (node instanceof MappingNode mapping) {
      return Optional.of(new YamlMapping(text, this, mapping, name));
    }
    return unfit("a mapping of keys to values");
  }

  List<YamlNode> list() {
    if (!(node instanceof SequenceNode sequence)) {
      unfit("a list");
      return List.of();
    }
    List<YamlNode> items = new ArrayList<>();
    for (Node item : sequence.getValue()) {
      items.add(new YamlNode(text, item, name + "[" + items.size() + "]"));
    }
    return items;
  }

  List<String> texts() {
    return list().stream().flatMap(item -> item.text().stream()).toList();
  }

  Optional<String> text() {
    if (node instanceof ScalarNode scalar) {
      return Optional.of(scalar.getValue());
    }
    return unfit("a text");
  }

  Optional<String> filledText() {
    Optional<String> found = text();
    if (found.isPresent() && found.get().isBlank()) {
      problem("must not be empty");
      return Optional.empty();
    }
    return found;
  }

  Optional<Integer> integer(Range range) {
    if (node instanceof ScalarNode scalar && scalar.getValue().matches("-?\\d{1,9}")) {
      int value = Integer.parseInt(scalar.getValue());
      if (range.contains(value)) {
        return Optional.of(value);
      }
    }
    return unfit("a whole number from " + range.low() + " to " + range.high());
  }

  /** The format of these files; a later one would be read by later software. */
  void requireFormat() {
    if (!(node instanceof ScalarNode scalar && scalar.getValue().equals("1"))) {
      problem("only format 1 can be read here");
    }
  }

  Optional<Boolean> truth() {
    if (node instanceof ScalarNode scalar && scalar.getValue().matches("true|false")) {
      return Optional.of(Boolean.valueOf(scalar.getValue()));
    }
    return unfit("true or false");
  }

  Optional<Double> number() {
    if (node instanceof ScalarNode scalar) {
      try {
        return Optional.of(Double.parseDouble(scalar.getValue()));
      } catch (NumberFormatException e) {
        return unfit("a number");
      }
    }
    return unfit("a number");
  }

  /** What the author wrote: a quoted value without its quotes, else the text of the node. */
  String source() {
    return node instanceof ScalarNode scalar
        ? scalar.getValue()
        : text.between(node.getStartMark(), node.getEndMark());
  }

  private <T> Optional<T> unfit(String wanted) {
    problem("must be " + wanted + ", not " + found());
    return Optional.empty();
  }

  private String found() {
    return switch (node) {
      case ScalarNode scalar -> "'" + abbreviated(scalar.getValue()) + "'";
      case SequenceNode _ -> "a list";
      default -> "a mapping";
    };
  }

  private static String abbreviated(String value) {
    return value.length() <= 40 ? value : value.substring(0, 40) + "…";
  }
}
