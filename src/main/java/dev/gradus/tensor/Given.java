package dev.gradus.tensor;

import org.jspecify.annotations.Nullable;

/** Refuses null, which a variable is until it is set, in words that say whose it was. */
final class Given {
  private Given() {}

  /** What was given, unless that is null; errors name the method that was called. */
  static <T> T given(@Nullable T given, String called, String what) {
    if (given == null) {
      throw missing(called, what);
    }
    return given;
  }

  /** What is thrown for null, where the name of the method takes a moment to find. */
  static TensorException missing(String called, String what) {
    return new TensorException(
        called + ": " + what + " is null; give the variable a value before it is used.");
  }
}
