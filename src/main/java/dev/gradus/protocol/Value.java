package dev.gradus.protocol;

import dev.gradus.tensor.Tensor;
import java.util.List;
import java.util.Optional;

/**
 * An input or output of learner code, as it crosses the border: bit for bit.
 *
 * <p>What differs by type is a method of each record, not a switch: linking a pattern switch costs
 * a fresh process some milliseconds, and runners are always fresh.
 */
public sealed interface Value {
  /** The type that this is a value of. */
  ValueType type();

  /** The plain Java object that learner code sees. */
  Object toJava();

  /** The value that a plain Java object stands for; empty if it stands for none. */
  static Optional<Value> ofJava(Object object) {
    if (object instanceof Tensor tensor) {
      return Optional.of(new OfTensor(tensor));
    } else if (object instanceof Double number) {
      return Optional.of(new OfDouble(number));
    } else if (object instanceof Long number) {
      return Optional.of(new OfLong(number));
    } else if (object instanceof Integer number) {
      return Optional.of(new OfInt(number));
    } else if (object instanceof Boolean truth) {
      return Optional.of(new OfBoolean(truth));
    } else if (object instanceof String text) {
      return Optional.of(new OfString(text));
    }
    return object instanceof List<?> list ? OfTensors.ofList(list) : Optional.empty();
  }

  record OfTensor(Tensor value) implements Value {
    @Override
    public ValueType type() {
      return ValueType.TENSOR;
    }

    @Override
    public Object toJava() {
      return value;
    }
  }

  record OfDouble(double value) implements Value {
    @Override
    public ValueType type() {
      return ValueType.DOUBLE;
    }

    @Override
    public Object toJava() {
      return value;
    }
  }

  record OfLong(long value) implements Value {
    @Override
    public ValueType type() {
      return ValueType.LONG;
    }

    @Override
    public Object toJava() {
      return value;
    }
  }

  record OfInt(int value) implements Value {
    @Override
    public ValueType type() {
      return ValueType.INT;
    }

    @Override
    public Object toJava() {
      return value;
    }
  }

  record OfBoolean(boolean value) implements Value {
    @Override
    public ValueType type() {
      return ValueType.BOOLEAN;
    }

    @Override
    public Object toJava() {
      return value;
    }
  }

  record OfString(String value) implements Value {
    @Override
    public ValueType type() {
      return ValueType.STRING;
    }

    @Override
    public Object toJava() {
      return value;
    }
  }

  record OfTensors(List<Tensor> value) implements Value {
    public OfTensors {
      value = List.copyOf(value);
    }

    private static Optional<Value> ofList(List<?> list) {
      for (Object element : list) {
        if (!(element instanceof Tensor)) {
          return Optional.empty();
        }
      }
      return Optional.of(new OfTensors(list.stream().map(Tensor.class::cast).toList()));
    }

    @Override
    public ValueType type() {
      return ValueType.TENSORS;
    }

    @Override
    public Object toJava() {
      return value;
    }
  }
}
