package dev.gradus.exercise;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads how the function that an exercise asks for is drawn. */
final class PlotReader {

  private static final double FARTHEST = 1000;

  private final YamlMapping mapping;
  private final DeclaredTypes types;

  PlotReader(YamlMapping mapping, DeclaredTypes types) {
    this.mapping = mapping;
    this.types = types;
  }

  Optional<PlotRule> read() {
    mapping.allowing("over", "from", "to", "with", "slope");
    if (types.result() != ArgumentType.TENSOR) {
      mapping.problem("only a method that returns a Tensor can be drawn");
      return Optional.empty();
    }
    Optional<String> over = mapping.require("over").flatMap(this::tensor);
    double from = number("from", -6);
    double to = number("to", 6);
    Optional<Map<String, Object>> fixed = over.flatMap(this::fixed);
    if (!(from < to && from >= -FARTHEST && to <= FARTHEST)) {
      mapping.problem("the range goes from a smaller number to a greater one, within ±1000");
      return Optional.empty();
    }
    boolean slope = mapping.find("slope").flatMap(YamlNode::truth).orElse(false);
    return fixed.map(
        values ->
            new PlotRule(
                List.copyOf(types.inputs().sequencedKeySet()),
                over.orElseThrow(),
                values,
                from,
                to,
                slope));
  }

  private double number(String key, double otherwise) {
    return mapping.find(key).flatMap(YamlNode::number).orElse(otherwise);
  }

  private Optional<String> tensor(YamlNode node) {
    Optional<String> name = node.filledText();
    if (name.isPresent() && types.inputs().get(name.get()) != ArgumentType.TENSOR) {
      node.problem("there is no parameter of this name that is a Tensor");
      return Optional.empty();
    }
    return name;
  }

  /** A value for each other parameter. */
  private Optional<Map<String, Object>> fixed(String over) {
    List<String> open = new ArrayList<>(types.inputs().sequencedKeySet());
    open.remove(over);
    Map<String, Object> values = new HashMap<>();
    mapping
        .find("with")
        .flatMap(YamlNode::mapping)
        .ifPresent(
            with ->
                with.entries()
                    .forEach(
                        (name, node) -> {
                          ArgumentType type = types.inputs().get(name);
                          if (type == null || !open.remove(name)) {
                            node.problem("there is no other parameter of this name");
                          } else {
                            ValueReader.read(node, type, types.dtypeOf(name))
                                .ifPresent(value -> values.put(name, value));
                          }
                        }));
    if (!open.isEmpty()) {
      mapping.problem("'with' must say what " + String.join(", ", open) + " is");
      return Optional.empty();
    }
    return Optional.of(values);
  }
}
