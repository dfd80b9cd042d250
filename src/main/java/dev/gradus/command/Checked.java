package dev.gradus.command;

import dev.gradus.authoring.MutationScore;
import dev.gradus.exercise.Exercise;
import dev.gradus.exercise.Problem;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * An exercise after its check.
 *
 * @param exercise nothing if its folder can't be read
 * @param notes what its author should know and may have meant: the check does not fail of it
 * @param slowest the processor time of the slowest call of a reference
 * @param mutants what came of the mutants, where they were asked for and nothing else is wrong
 */
record Checked(
    Path folder,
    Optional<Exercise> exercise,
    List<Problem> problems,
    List<Problem> notes,
    long nanoseconds,
    Duration slowest,
    Optional<MutationScore> mutants) {

  Checked {
    problems = List.copyOf(problems);
    notes = List.copyOf(notes);
  }

  double seconds() {
    return nanoseconds / 1e9;
  }
}
