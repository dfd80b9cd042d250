package dev.gradus.grading;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Which results of a regrade are applied. */
public enum RegradePolicy {
  /** Every result, be it higher or lower. */
  ALL,

  /** Only what gives a learner a greater share of the points: nobody is ever lowered. */
  RAISE;

  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<RegradePolicy> of(String label) {
    return Arrays.stream(values()).filter(policy -> policy.label().equals(label)).findFirst();
  }
}
