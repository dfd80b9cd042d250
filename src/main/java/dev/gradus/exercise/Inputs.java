package dev.gradus.exercise;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;

/**
 * The named inputs of one call, in the order of the parameters. A value is a Tensor, Double, Long,
 * Integer, Boolean or String.
 */
public record Inputs(SequencedMap<String, Object> values) {

  public Inputs {
    values = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(values));
    for (Map.Entry<String, Object> input : values.entrySet()) {
      if (!isArgument(input.getValue())) {
        throw new IllegalArgumentException(
            "input " + input.getKey() + " cannot be a " + input.getValue().getClass().getName());
      }
    }
  }

  private static boolean isArgument(Object value) {
    for (ArgumentType type : ArgumentType.values()) {
      if (type != ArgumentType.TENSORS && type.accepts(value)) {
        return true;
      }
    }
    return false;
  }
}
