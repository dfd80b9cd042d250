package dev.gradus.protocol;

import dev.gradus.tensor.Tensor;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The Java types that cross the border as parameters, results and givens. */
public enum ValueType {
  TENSOR("Tensor", Tensor.class),
  DOUBLE("double", double.class),
  LONG("long", long.class),
  INT("int", int.class),
  BOOLEAN("boolean", boolean.class),
  STRING("String", String.class),
  TENSORS("List<Tensor>", List.class);

  private final String javaName;
  private final Class<?> javaClass;

  ValueType(String javaName, Class<?> javaClass) {
    this.javaName = javaName;
    this.javaClass = javaClass;
  }

  /** How a learner writes this type. */
  public String javaName() {
    return javaName;
  }

  /** The class by which a method with this parameter is found. */
  public Class<?> javaClass() {
    return javaClass;
  }

  /** The type that is written so in Java. */
  public static Optional<ValueType> named(String javaName) {
    return Arrays.stream(values()).filter(type -> type.javaName.equals(javaName)).findFirst();
  }

  static ValueType read(Decoder decoder) {
    return decoder.readEnum(values());
  }

  void write(Encoder encoder) {
    encoder.writeByte(ordinal());
  }
}
