package dev.gradus.authoring;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What an exercise must fulfil to be published, unless an author waives it with a reason. */
public enum Requirement {
  /** The folder can be read as an exercise. */
  FOLDER(false),
  /** The reference gives a result for every variant of the tests. */
  TESTS(false),
  REFERENCE(false),
  STARTER(false),
  MISTAKE(true),
  TRIVIAL(true),
  TOLERANCE(true),
  /** Each test is failed by some mistake. */
  IDLE(true),
  STATEMENT(true),
  TIME(true),
  /** The tests fail every mutant of a reference that is wrong. */
  MUTANTS(true);

  private final boolean waivable;

  Requirement(boolean waivable) {
    this.waivable = waivable;
  }

  /** Whether an exercise may be published without it. */
  public boolean isWaivable() {
    return waivable;
  }

  @JsonValue
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Requirement> of(String label) {
    return Arrays.stream(values()).filter(one -> one.label().equals(label)).findFirst();
  }
}
