package dev.gradus.exercise;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the options of a choice. */
final class ChoiceReader {

  private static final Range POINTS = new Range(1, 1000);

  private final YamlMapping root;

  ChoiceReader(YamlMapping root) {
    this.root = root;
  }

  Task.Choice read() {
    Optional<YamlMapping> mapping = root.require("options").flatMap(YamlNode::mapping);
    List<Task.Option> options = new ArrayList<>();
    mapping.ifPresent(
        found ->
            found.entries().entrySet().forEach(entry -> option(entry).ifPresent(options::add)));
    if (mapping.isPresent() && options.size() < 2) {
      mapping.get().problem("a choice needs at least two options");
    } else if (mapping.isPresent() && options.stream().noneMatch(Task.Option::correct)) {
      mapping.get().problem("no option is marked 'correct: true'");
    }
    int points = integer("points", POINTS, 1);
    int tries = integer("tries", new Range(1, 100), 2);
    int penalty = integer("penalty", new Range(0, points), 0);
    if (points - penalty * (tries - 1) <= 0) {
      root.problem("penalty: the last of " + tries + " tries would be worth nothing");
    }
    return new Task.Choice(options, points, tries, penalty);
  }

  private int integer(String key, Range range, int otherwise) {
    return root.find(key).flatMap(node -> node.integer(range)).orElse(otherwise);
  }

  private Optional<Task.Option> option(Map.Entry<String, YamlNode> entry) {
    if (!Slugs.isSlug(entry.getKey())) {
      entry.getValue().problem(Slugs.RULE);
      return Optional.empty();
    }
    return entry
        .getValue()
        .mapping()
        .map(option -> option.allowing("text", "correct", "explanation"))
        .map(
            option ->
                new Task.Option(
                    entry.getKey(),
                    option.require("text").flatMap(YamlNode::filledText).orElse(""),
                    option.find("correct").flatMap(YamlNode::truth).orElse(false),
                    option.require("explanation").flatMap(YamlNode::filledText).orElse("")));
  }
}
