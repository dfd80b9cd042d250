package dev.gradus.sandbox;

import dev.gradus.protocol.Maximum;
import java.time.Duration;

/** What one test may use; time is that of the processor. */
public record Limits(Duration time, long memoryBytes, int outputBytes) {
  private static final Duration SLACK = Duration.ofSeconds(2);

  public Limits {
    if (time.isNegative() || time.isZero() || memoryBytes <= 0) {
      throw new IllegalArgumentException("Limits are positive: " + time + ", " + memoryBytes);
    }
    if (outputBytes < 0 || outputBytes > Maximum.FRAME / 4) {
      throw new IllegalArgumentException("An output limit of " + outputBytes + " bytes.");
    }
  }

  /** How long a test may take by the clock on the wall; a busy machine is no learner's fault. */
  Duration wall() {
    return time.multipliedBy(3).plus(SLACK);
  }
}
