package dev.gradus.exercise;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Reads the folder of an exercise, collecting everything that is wrong before it gives up. */
final class ExerciseReader {

  private static final int MAX_STATEMENT = 64 << 10;

  private final String slug;
  private final ExerciseFolder folder;
  private final Problems problems = Problems.in(ExerciseFolder.DEFINITION);

  ExerciseReader(String slug, ExerciseFolder folder) {
    this.slug = slug;
    this.folder = folder;
  }

  Exercise read() {
    if (!Slugs.isSlug(slug)) {
      problems.elsewhere(slug).add(0, Slugs.RULE);
    }
    Optional<Exercise> exercise = root().map(this::exercise);
    problems.throwIfAny();
    return exercise.orElseThrow();
  }

  private Optional<YamlMapping> root() {
    if (folder.bytes(ExerciseFolder.DEFINITION).isEmpty()) {
      problems.add(0, "the file is missing");
      return Optional.empty();
    }
    Optional<String> text = folder.text(ExerciseFolder.DEFINITION);
    if (text.isEmpty()) {
      problems.add(0, "the file is not UTF-8");
    }
    return text.flatMap(found -> YamlText.parse(found, problems)).flatMap(YamlNode::mapping);
  }

  private Exercise exercise(YamlMapping root) {
    root.require("format").ifPresent(YamlNode::requireFormat);
    Task task = new TaskReader(root, folder, problems).read();
    Solutions solutions = new SolutionsReader(root, folder, problems).read(task);
    TestReader reader = new TestReader(root, task);
    List<TestCase> tests = reader.read();
    Optional<PlotRule> plot =
        root.find("plot")
            .flatMap(YamlNode::mapping)
            .filter(_ -> task instanceof Task.Function)
            .flatMap(mapping -> new PlotReader(mapping, reader.types()).read());
    Rules rules = new RulesReader(root).read(task);
    return new Exercise(slug, description(root), task, rules, tests, solutions, plot, folder);
  }

  private Description description(YamlMapping root) {
    return new Description(
        root.require("title").flatMap(YamlNode::filledText).orElse(slug),
        root.find("summary").flatMap(YamlNode::filledText),
        root.find("tags").map(YamlNode::texts).orElse(List.of()),
        root.find("difficulty")
            .flatMap(node -> node.integer(new Range(1, 5)))
            .map(OptionalInt::of)
            .orElse(OptionalInt.empty()),
        root.find("hints").map(YamlNode::texts).orElse(List.of()),
        statement());
  }

  private String statement() {
    Problems here = problems.elsewhere(ExerciseFolder.STATEMENT);
    Optional<String> statement = folder.text(ExerciseFolder.STATEMENT);
    if (statement.isEmpty()) {
      here.add(0, "the statement is missing or not UTF-8");
    } else if (statement.get().isBlank()) {
      here.add(0, "the statement is empty");
    } else if (statement.get().length() > MAX_STATEMENT) {
      here.add(0, "the statement is longer than " + MAX_STATEMENT + " characters");
    }
    return statement.orElse("");
  }
}
