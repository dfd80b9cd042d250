package dev.gradus.exercise;

import dev.gradus.tensor.Tensor;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A type that may cross the border of the sandbox, as an entry point writes it. */
public enum ArgumentType {
  TENSOR("Tensor"),
  DOUBLE("double"),
  LONG("long"),
  INT("int"),
  BOOLEAN("boolean"),
  STRING("String"),
  TENSORS("List<Tensor>");

  private final String javaName;

  ArgumentType(String javaName) {
    this.javaName = javaName;
  }

  public String javaName() {
    return javaName;
  }

  /** Whether the value is of this type: Tensor, Double, Long, Integer, Boolean, String or List. */
  public boolean accepts(Object value) {
    return switch (this) {
      case TENSOR -> value instanceof Tensor;
      case DOUBLE -> value instanceof Double;
      case LONG -> value instanceof Long;
      case INT -> value instanceof Integer;
      case BOOLEAN -> value instanceof Boolean;
      case STRING -> value instanceof String;
      case TENSORS ->
          value instanceof List<?> all && all.stream().allMatch(Tensor.class::isInstance);
    };
  }

  /** The type that an entry point or a given calls so. */
  public static Optional<ArgumentType> named(String javaName) {
    return Arrays.stream(values()).filter(type -> type.javaName.equals(javaName)).findFirst();
  }
}
