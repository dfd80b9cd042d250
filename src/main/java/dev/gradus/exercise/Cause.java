package dev.gradus.exercise;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Why a submission is not accepted; each is a folder below {@code submissions}. */
public enum Cause {
  WRONG_ANSWER,
  COMPILE_ERROR,
  FORBIDDEN_API,
  RUNTIME_ERROR,
  TIME_LIMIT_EXCEEDED,
  MEMORY_LIMIT_EXCEEDED,
  OUTPUT_LIMIT_EXCEEDED;

  public String folder() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<Cause> inFolder(String folder) {
    return Arrays.stream(values()).filter(cause -> cause.folder().equals(folder)).findFirst();
  }
}
