package dev.gradus.exercise;

import dev.gradus.tensor.DType;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Collectors;

/**
 * The types of an exercise's inputs and result, with the dtypes of those that are tensors: float32
 * unless {@code dtypes} says otherwise.
 */
final class DeclaredTypes {

  private static final String RESULT = "result";

  private final SequencedMap<String, ArgumentType> inputs = new LinkedHashMap<>();
  private final Map<String, DType> dtypes = new HashMap<>();
  private final ArgumentType result;

  DeclaredTypes(YamlMapping root, Task task) {
    parameters(task).forEach(parameter -> inputs.put(parameter.name(), parameter.type()));
    this.result =
        task instanceof Task.Function function ? function.entry().result() : ArgumentType.STRING;
    root.find("dtypes")
        .flatMap(YamlNode::mapping)
        .ifPresent(mapping -> mapping.entries().forEach(this::declare));
  }

  private static List<Parameter> parameters(Task task) {
    return switch (task) {
      case Task.Function function -> function.entry().parameters();
      case Task.Program program -> program.givens();
      case Task.Choice _ -> List.of();
    };
  }

  private void declare(String name, YamlNode node) {
    if (!name.equals(RESULT) && inputs.get(name) != ArgumentType.TENSOR) {
      node.problem("there is no tensor of this name; the method's result is named 'result'");
      return;
    }
    dtype(node).ifPresent(dtype -> dtypes.put(name, dtype));
  }

  /** Reads a dtype by torch's name. */
  static Optional<DType> dtype(YamlNode node) {
    Optional<String> name = node.text();
    Optional<DType> found =
        Arrays.stream(DType.values())
            .filter(dtype -> name.isPresent() && named(dtype).equals(name.get()))
            .findFirst();
    if (name.isPresent() && found.isEmpty()) {
      node.problem(
          "must be one of "
              + Arrays.stream(DType.values())
                  .map(DeclaredTypes::named)
                  .collect(Collectors.joining(", ")));
    }
    return found;
  }

  private static String named(DType dtype) {
    return dtype.name().toLowerCase(Locale.ROOT);
  }

  SequencedMap<String, ArgumentType> inputs() {
    return inputs;
  }

  DType dtypeOf(String input) {
    return dtypes.getOrDefault(input, DType.FLOAT32);
  }

  ArgumentType result() {
    return result;
  }

  DType resultDType() {
    return dtypeOf(RESULT);
  }
}
