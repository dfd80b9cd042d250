package dev.gradus.authoring;

import dev.gradus.tensor.Tensor;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A program that the tests of a draft wrongly accept, as a check keeps it.
 *
 * @param kind of the change that made it from the reference
 * @param source the whole program
 * @param test whose tolerance was used to tell that it is wrong
 * @param inputs on which it is wrong, with what is expected and what it gives there
 */
public record StoredSurvivor(
    String id,
    String file,
    int line,
    String kind,
    String change,
    String source,
    String test,
    List<Input> inputs,
    String expected,
    String actual) {

  public StoredSurvivor {
    inputs = List.copyOf(inputs);
  }

  /** One input as text; with its dtype if it is a tensor. */
  public record Input(String name, String text, Optional<String> dtype) {

    static Input of(String name, Object value) {
      return value instanceof Tensor tensor
          ? new Input(name, tensor.literal(), Optional.of(dtype(tensor)))
          : new Input(name, String.valueOf(value), Optional.empty());
    }

    private static String dtype(Tensor tensor) {
      return tensor.dtype().name().toLowerCase(Locale.ROOT);
    }

    /** Whether it is just this value; dtypes count. */
    boolean isOf(@Nullable Object value) {
      return value != null && of(name, value).equals(this);
    }
  }
}
