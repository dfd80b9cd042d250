package dev.gradus.exercise;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The lines of {@code exercise.yaml} on which its tests and mistakes are described. */
public final class DefinitionLines {

  private final Map<String, Integer> tests = new HashMap<>();
  private final Map<String, Integer> mistakes = new HashMap<>();

  private DefinitionLines() {}

  /** The lines of a folder that was read before; what can't be found there has line 0. */
  public static DefinitionLines of(ExerciseFolder folder) {
    DefinitionLines lines = new DefinitionLines();
    Problems ignored = Problems.in(ExerciseFolder.DEFINITION);
    folder
        .text(ExerciseFolder.DEFINITION)
        .flatMap(text -> YamlText.parse(text, ignored))
        .flatMap(YamlNode::mapping)
        .ifPresent(lines::read);
    return lines;
  }

  private void read(YamlMapping root) {
    for (YamlNode node : root.find("tests").map(YamlNode::list).orElse(List.of())) {
      Optional<YamlNode> name = node.mapping().flatMap(test -> test.find("name"));
      name.flatMap(YamlNode::text).ifPresent(text -> tests.put(text, node.line()));
    }
    root.find("mistakes")
        .flatMap(YamlNode::mapping)
        .ifPresent(
            mapping -> mapping.entries().forEach((name, node) -> mistakes.put(name, node.line())));
  }

  /** Something that is wrong with a test. */
  public Problem test(String name, String message) {
    return new Problem(ExerciseFolder.DEFINITION, tests.getOrDefault(name, 0), message);
  }

  /** Something that is wrong with a mistake, which is named as in the definition. */
  public Problem mistake(String name, String message) {
    return new Problem(ExerciseFolder.DEFINITION, mistakes.getOrDefault(name, 0), message);
  }

  /** Something that is wrong with the definition as a whole. */
  public Problem whole(String message) {
    return new Problem(ExerciseFolder.DEFINITION, 0, message);
  }
}
