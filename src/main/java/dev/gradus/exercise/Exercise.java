package dev.gradus.exercise;

import java.util.List;
import java.util.Optional;

/** One exercise as its folder describes it: what it asks, how it is checked, what proves it. */
public record Exercise(
    String slug,
    Description description,
    Task task,
    Rules rules,
    List<TestCase> tests,
    Solutions solutions,
    Optional<PlotRule> plot,
    ExerciseFolder folder) {

  public Exercise {
    tests = List.copyOf(tests);
  }

  /**
   * Reads and validates a folder.
   *
   * @throws InvalidExerciseException with everything that is wrong with it
   */
  public static Exercise read(String slug, ExerciseFolder folder) {
    return new ExerciseReader(slug, folder).read();
  }

  public String title() {
    return description.title();
  }

  /** The greatest score that a submission can earn. */
  public int maxScore() {
    return task instanceof Task.Choice choice
        ? choice.points()
        : tests.stream().mapToInt(TestCase::points).sum();
  }

  public Optional<TestCase> test(String name) {
    return tests.stream().filter(test -> test.name().equals(name)).findFirst();
  }
}
