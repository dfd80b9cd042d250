package dev.gradus.exercise;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the tests of an exercise. */
final class TestReader {

  private static final Range POINTS = new Range(0, 1000);
  private static final int MAX_TESTS = 100;

  private final YamlMapping root;
  private final Task task;
  private final DeclaredTypes types;
  private final Set<String> names = new HashSet<>();

  TestReader(YamlMapping root, Task task) {
    this.root = root;
    this.task = task;
    this.types = new DeclaredTypes(root, task);
  }

  DeclaredTypes types() {
    return types;
  }

  List<TestCase> read() {
    if (task instanceof Task.Choice) {
      return List.of();
    }
    List<TestCase> tests = new ArrayList<>();
    List<YamlNode> nodes = root.require("tests").map(YamlNode::list).orElse(List.of());
    for (YamlNode node : nodes) {
      node.mapping().flatMap(this::test).ifPresent(tests::add);
    }
    if (nodes.size() > MAX_TESTS) {
      root.problem("tests: at most " + MAX_TESTS + " tests");
    }
    if (!tests.isEmpty() && tests.stream().mapToInt(TestCase::points).sum() == 0) {
      root.problem("tests: no test is worth a point");
    } else if (nodes.isEmpty() && root.find("tests").isPresent()) {
      root.problem("tests: at least one test is needed");
    }
    return tests;
  }

  private Optional<TestCase> test(YamlMapping test) {
    test.allowing(
        "name", "show", "points", "about", "tolerance", "inputs", "expected", "generate", "train");
    Optional<YamlNode> nameNode = test.require("name");
    Optional<String> name = nameNode.flatMap(YamlNode::filledText);
    if (name.isPresent() && !names.add(name.get())) {
      nameNode.get().problem("another test has the name '" + name.get() + "'");
    }
    Optional<TestCase.Show> show = test.require("show").flatMap(TestReader::show);
    Optional<Integer> points = test.require("points").flatMap(node -> node.integer(POINTS));
    Optional<TestCase.Content> content = content(test);
    if (name.isEmpty() || show.isEmpty() || points.isEmpty() || content.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new TestCase(
            name.get(),
            show.get(),
            points.get(),
            test.find("about").flatMap(YamlNode::filledText),
            test.find("tolerance").flatMap(RulesReader::tolerance),
            content.get()));
  }

  private static Optional<TestCase.Show> show(YamlNode node) {
    return switch (node.text().orElse("")) {
      case "sample" -> Optional.of(TestCase.Show.SAMPLE);
      case "secret" -> Optional.of(TestCase.Show.SECRET);
      default -> {
        node.problem("must be sample or secret");
        yield Optional.empty();
      }
    };
  }

  private Optional<TestCase.Content> content(YamlMapping test) {
    Optional<YamlNode> train = test.find("train");
    if (train.isPresent()) {
      return trained(test, train.get());
    }
    Optional<YamlNode> generate = test.find("generate");
    if (generate.isEmpty()) {
      return literal(test);
    }
    for (String key : List.of("inputs", "expected")) {
      test.find(key).ifPresent(node -> node.problem("a generated test has none"));
    }
    return generate
        .flatMap(YamlNode::mapping)
        .flatMap(mapping -> new GeneratorReader(mapping, types).read())
        .map(TestCase.Content.Generated::new);
  }

  private Optional<TestCase.Content> trained(YamlMapping test, YamlNode train) {
    for (String key : List.of("inputs", "expected", "generate", "tolerance")) {
      test.find(key).ifPresent(node -> node.problem("a test with data to learn from has none"));
    }
    return train
        .mapping()
        .flatMap(mapping -> new TrainingReader(mapping, types).read())
        .map(TestCase.Content.Training::new);
  }

  private Optional<TestCase.Content> literal(YamlMapping test) {
    Optional<YamlMapping> given =
        types.inputs().isEmpty()
            ? test.find("inputs").flatMap(YamlNode::mapping)
            : test.require("inputs").flatMap(YamlNode::mapping);
    given.ifPresent(mapping -> mapping.allowing(types.inputs().keySet().toArray(String[]::new)));
    LinkedHashMap<String, Object> values = new LinkedHashMap<>();
    for (Map.Entry<String, ArgumentType> input : types.inputs().entrySet()) {
      given
          .flatMap(mapping -> mapping.require(input.getKey()))
          .flatMap(node -> ValueReader.read(node, input.getValue(), types.dtypeOf(input.getKey())))
          .ifPresent(value -> values.put(input.getKey(), value));
    }
    Optional<Object> expected =
        test.find("expected")
            .flatMap(node -> ValueReader.read(node, types.result(), types.resultDType()));
    if (values.size() < types.inputs().size()) {
      return Optional.empty();
    }
    return Optional.of(new TestCase.Content.Literal(new Inputs(values), expected));
  }
}
