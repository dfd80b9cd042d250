package dev.gradus.grading;

import dev.gradus.exercise.ApiRules;
import dev.gradus.exercise.Description;
import dev.gradus.exercise.Exercise;
import dev.gradus.exercise.ExerciseFolder;
import dev.gradus.exercise.ExerciseLimits;
import dev.gradus.exercise.Inputs;
import dev.gradus.exercise.Rules;
import dev.gradus.exercise.Solutions;
import dev.gradus.exercise.Source;
import dev.gradus.exercise.Task;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Stands for the exercise of a program that belongs to none, such as one in a lesson: it is given
 * nothing, may call all of the tensor core, and keeps within the usual limits.
 */
final class FreeProgram {

  static final Inputs NO_INPUTS = new Inputs(new LinkedHashMap<>());

  static final Exercise EXERCISE =
      new Exercise(
          "program",
          new Description(
              "Program", Optional.empty(), List.of(), OptionalInt.empty(), List.of(), ""),
          new Task.Program(List.of(), new Source("starter/Program.java", "void main() {}\n")),
          new Rules(
              new ApiRules(List.of("dev.gradus.tensor.*"), List.of(), List.of()),
              ExerciseLimits.DEFAULT,
              Optional.empty(),
              Set.of()),
          List.of(),
          Solutions.NONE,
          Optional.empty(),
          new ExerciseFolder(Map.of()));

  private FreeProgram() {}
}
