package dev.gradus.command;

import dev.gradus.authoring.MutationScore;
import dev.gradus.exercise.Exercise;
import dev.gradus.exercise.Problem;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * An exercise after its check.
 *
 * @param exercise nothing if its folder can't be read
 * @param slowest how long the slowest reference took to be compiled and graded, where that was
 *     asked
 * @param mutants what came of the mutants, where they were asked for and nothing else is wrong
 */
record Checked(
    Path folder,
    Optional<Exercise> exercise,
    List<Problem> problems,
    long nanoseconds,
    Duration slowest,
    Optional<MutationScore> mutants) {

  Checked {
    problems = List.copyOf(problems);
  }

  double seconds() {
    return nanoseconds / 1e9;
  }

  /** Tests, references, mistakes and the time of the slowest reference, a line for each. */
  static String table(List<Checked> all) {
    var table = new StringBuilder(row("exercise", "tests", "references", "mistakes", "slowest"));
    for (var one : all) {
      one.exercise()
          .ifPresent(
              exercise ->
                  table.append(
                      row(
                          exercise.slug(),
                          exercise.tests().size(),
                          exercise.solutions().accepted().size(),
                          exercise.solutions().mistakes().size(),
                          one.slowest().toMillis() + " ms")));
    }
    return table.toString();
  }

  private static String row(Object... cells) {
    return String.format(Locale.ROOT, "%-24s %6s %11s %9s %10s%n", cells);
  }
}
