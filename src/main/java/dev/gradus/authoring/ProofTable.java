package dev.gradus.authoring;

import dev.gradus.exercise.Exercise;
import java.time.Duration;
import java.util.Locale;

/**
 * Exercises with how many tests, references and mistakes prove them, and the processor time of the
 * slowest call of a reference, a line for each.
 */
public final class ProofTable {

  private final StringBuilder table =
      new StringBuilder(row("exercise", "tests", "references", "mistakes", "slowest"));

  public void add(Exercise exercise, Duration slowest) {
    table.append(
        row(
            exercise.slug(),
            exercise.tests().size(),
            exercise.solutions().accepted().size(),
            exercise.solutions().mistakes().size(),
            slowest.toMillis() + " ms"));
  }

  private static String row(Object... cells) {
    return String.format(Locale.ROOT, "%-24s %6s %11s %9s %10s%n", cells);
  }

  @Override
  public String toString() {
    return table.toString();
  }
}
