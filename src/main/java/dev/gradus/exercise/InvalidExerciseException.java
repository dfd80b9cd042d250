package dev.gradus.exercise;

import java.util.List;
import java.util.stream.Collectors;

/** An exercise or course folder that cannot be used, with everything that is wrong with it. */
public final class InvalidExerciseException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient List<Problem> problems;

  public InvalidExerciseException(List<Problem> problems) {
    super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
    this.problems = List.copyOf(problems);
  }

  public List<Problem> problems() {
    return problems;
  }
}
