package dev.gradus.protocol;

import dev.gradus.tensor.Tensor;
import java.util.List;
import java.util.Optional;

/** An input or output of learner code, as it crosses the border: bit for bit. */
public sealed interface Value {

  record OfTensor(Tensor value) implements Value {}

  record OfDouble(double value) implements Value {}

  record OfLong(long value) implements Value {}

  record OfInt(int value) implements Value {}

  record OfBoolean(boolean value) implements Value {}

  record OfString(String value) implements Value {}

  record OfTensors(List<Tensor> value) implements Value {
    public OfTensors {
      value = List.copyOf(value);
    }
  }

  /** The type that this is a value of. */
  default ValueType type() {
    return switch (this) {
      case OfTensor _ -> ValueType.TENSOR;
      case OfDouble _ -> ValueType.DOUBLE;
      case OfLong _ -> ValueType.LONG;
      case OfInt _ -> ValueType.INT;
      case OfBoolean _ -> ValueType.BOOLEAN;
      case OfString _ -> ValueType.STRING;
      case OfTensors _ -> ValueType.TENSORS;
    };
  }

  /** The plain Java object that learner code sees. */
  default Object toJava() {
    return switch (this) {
      case OfTensor(Tensor value) -> value;
      case OfDouble(double value) -> value;
      case OfLong(long value) -> value;
      case OfInt(int value) -> value;
      case OfBoolean(boolean value) -> value;
      case OfString(String value) -> value;
      case OfTensors(List<Tensor> value) -> value;
    };
  }

  /** The value that a plain Java object stands for; empty if it stands for none. */
  static Optional<Value> ofJava(Object object) {
    return Optional.ofNullable(
        switch (object) {
          case Tensor value -> new OfTensor(value);
          case Double value -> new OfDouble(value);
          case Long value -> new OfLong(value);
          case Integer value -> new OfInt(value);
          case Boolean value -> new OfBoolean(value);
          case String value -> new OfString(value);
          case List<?> list -> tensors(list);
          default -> null;
        });
  }

  private static @org.jspecify.annotations.Nullable Value tensors(List<?> list) {
    boolean allTensors = list.stream().allMatch(Tensor.class::isInstance);
    return allTensors ? new OfTensors(list.stream().map(Tensor.class::cast).toList()) : null;
  }
}
