package dev.gradus.grading;

import java.util.Optional;

/** Names one regrade. */
public record RegradeId(long value) {

  /** The id that a path names; nothing if no regrade could be called so. */
  public static Optional<RegradeId> of(String text) {
    return text.matches("[1-9][0-9]{0,17}")
        ? Optional.of(new RegradeId(Long.parseLong(text)))
        : Optional.empty();
  }

  @Override
  public String toString() {
    return Long.toString(value);
  }
}
