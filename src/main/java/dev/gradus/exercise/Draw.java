package dev.gradus.exercise;

import dev.gradus.tensor.DType;
import dev.gradus.tensor.Shape;
import dev.gradus.tensor.Tensor;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.SequencedMap;

/** One draw of a generator: its inputs in order, sharing the sizes that have a name. */
final class Draw {

  private final Generator generator;
  private final Random random;
  private final boolean smallest;
  private final Map<String, Integer> drawnSizes = new HashMap<>();
  private final SequencedMap<String, Object> drawn = new LinkedHashMap<>();

  Draw(Generator generator, Random random, boolean smallest) {
    this.generator = generator;
    this.random = random;
    this.smallest = smallest;
  }

  Inputs inputs() {
    generator.inputs().forEach((name, rule) -> drawn.put(name, value(rule)));
    return new Inputs(drawn);
  }

  private Object value(InputRule rule) {
    return switch (rule) {
      case InputRule.OfTensor tensor -> tensor(shape(tensor.dims()), tensor);
      case InputRule.OfNumber number -> number(number.type(), number.from().draw(random));
      case InputRule.DimOf(String input) -> {
        int rank = Math.max(1, tensorNamed(input).shape().rank());
        yield random.nextInt(-rank, rank);
      }
    };
  }

  private static Object number(ArgumentType type, double value) {
    return switch (type) {
      case DOUBLE -> value;
      case LONG -> (long) value;
      case INT -> (int) value;
      case BOOLEAN -> value != 0;
      case TENSOR, STRING, TENSORS ->
          throw new IllegalStateException(type.javaName() + " is not a number");
    };
  }

  private Shape shape(Dims dims) {
    return switch (dims) {
      case Dims.Free free -> {
        int[] sizes = new int[size(free.rank())];
        for (int i = 0; i < sizes.length; i++) {
          sizes[i] = size(free.dim());
        }
        yield Shape.of(sizes);
      }
      case Dims.Named named -> Shape.of(named.dims().stream().mapToInt(this::named).toArray());
      case Dims.Like(String input) -> tensorNamed(input).shape();
    };
  }

  private int named(String dim) {
    Range range = generator.sizes().get(dim);
    if (range == null) {
      return Integer.parseInt(dim);
    }
    return drawnSizes.computeIfAbsent(dim, _ -> size(range));
  }

  private int size(Range range) {
    return smallest ? range.low() : range.draw(random);
  }

  private Tensor tensorNamed(String input) {
    if (drawn.get(input) instanceof Tensor tensor) {
      return tensor;
    }
    throw new IllegalStateException("no tensor named " + input + " was drawn before");
  }

  private Tensor tensor(Shape shape, InputRule.OfTensor rule) {
    int elements = (int) shape.elements();
    ByteBuffer bytes =
        ByteBuffer.allocate(elements * width(rule.dtype())).order(ByteOrder.LITTLE_ENDIAN);
    for (int i = 0; i < elements; i++) {
      double value = rule.from().draw(random);
      switch (rule.dtype()) {
        case FLOAT32 -> bytes.putFloat((float) value);
        case FLOAT64 -> bytes.putDouble(value);
        case INT64 -> bytes.putLong((long) value);
        case BOOL -> bytes.put((byte) (value != 0 ? 1 : 0));
      }
    }
    return Tensor.fromBytes(rule.dtype(), shape, bytes.array());
  }

  private static int width(DType dtype) {
    return switch (dtype) {
      case FLOAT32 -> Float.BYTES;
      case FLOAT64 -> Double.BYTES;
      case INT64 -> Long.BYTES;
      case BOOL -> Byte.BYTES;
    };
  }
}
