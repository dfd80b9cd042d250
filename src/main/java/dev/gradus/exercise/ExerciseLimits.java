package dev.gradus.exercise;

import java.time.Duration;

/** What one test of an exercise may use: CPU time, memory, printed bytes. */
public record ExerciseLimits(Duration time, long memoryBytes, int outputBytes) {

  public static final ExerciseLimits DEFAULT =
      new ExerciseLimits(Duration.ofSeconds(2), 128L << 20, 64 << 10);

  public ExerciseLimits {
    if (!time.isPositive() || memoryBytes <= 0 || outputBytes <= 0) {
      throw new IllegalArgumentException(
          "limits must be positive: " + time + ", " + memoryBytes + ", " + outputBytes);
    }
  }
}
