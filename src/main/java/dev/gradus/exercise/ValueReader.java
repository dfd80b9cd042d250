package dev.gradus.exercise;

import dev.gradus.tensor.DType;
import dev.gradus.tensor.Tensor;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads literal values: a tensor is the source text of its node, quoted or not. */
final class ValueReader {

  private ValueReader() {}

  static Optional<Object> read(YamlNode node, ArgumentType type, DType declared) {
    return switch (type) {
      case TENSOR -> tensor(node, declared).map(Object.class::cast);
      case DOUBLE -> number(node).map(Object.class::cast);
      case LONG -> whole(node).map(Object.class::cast);
      case INT -> whole(node).map(value -> (Object) Math.toIntExact(value));
      case BOOLEAN -> node.truth().map(Object.class::cast);
      case STRING -> node.text().map(Object.class::cast);
      case TENSORS -> tensors(node, declared);
    };
  }

  private static Optional<Object> tensors(YamlNode node, DType declared) {
    List<Tensor> tensors = new ArrayList<>();
    for (YamlNode item : node.list()) {
      tensor(item, declared).ifPresent(tensors::add);
    }
    return Optional.of(List.copyOf(tensors));
  }

  private static Optional<Tensor> tensor(YamlNode node, DType declared) {
    if (!node.isMapping()) {
      return tensor(node, node.source(), declared);
    }
    Optional<YamlMapping> mapping = node.mapping().map(m -> m.allowing("values", "dtype"));
    DType dtype =
        mapping.flatMap(m -> m.require("dtype")).flatMap(DeclaredTypes::dtype).orElse(declared);
    return mapping
        .flatMap(m -> m.require("values"))
        .flatMap(values -> tensor(values, values.source(), dtype));
  }

  private static Optional<Tensor> tensor(YamlNode node, String text, DType dtype) {
    try {
      return Optional.of(Tensor.parse(text, dtype));
    } catch (RuntimeException e) {
      node.problem("not a tensor: " + e.getMessage());
      return Optional.empty();
    }
  }

  private static Optional<Double> number(YamlNode node) {
    return switch (node.text().orElse("")) {
      case "inf" -> Optional.of(Double.POSITIVE_INFINITY);
      case "-inf" -> Optional.of(Double.NEGATIVE_INFINITY);
      case "nan" -> Optional.of(Double.NaN);
      default -> node.number();
    };
  }

  private static Optional<Long> whole(YamlNode node) {
    return node.integer(new Range(-999_999_999, 999_999_999)).map(Integer::longValue);
  }
}
