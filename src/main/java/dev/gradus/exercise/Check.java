package dev.gradus.exercise;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A check beyond those of type, rank, shape, NaN/Inf pattern and values. */
public enum Check {
  /** The result has the expected dtype. */
  DTYPE,
  /** The inputs are the same bits after the call. */
  INPUT_UNCHANGED;

  static Optional<Check> named(String name) {
    return Arrays.stream(values()).filter(check -> check.yamlName().equals(name)).findFirst();
  }

  String yamlName() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
