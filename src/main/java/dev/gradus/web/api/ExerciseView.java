package dev.gradus.web.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.gradus.exercise.Exercise;
import dev.gradus.exercise.ExerciseVersion;
import dev.gradus.exercise.Source;
import dev.gradus.exercise.Task;
import java.util.List;
import java.util.Optional;

/** An exercise as the API tells it to learners: what is asked, nothing of what is secret. */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record ExerciseView(
    String slug,
    String title,
    Optional<String> summary,
    String kind,
    int version,
    double maxScore,
    Optional<String> entry,
    Optional<String> className,
    Optional<String> statement,
    Optional<String> starter,
    Optional<LimitsView> limits,
    Optional<List<TestView>> tests,
    Optional<ChoiceView> choice) {

  /** What one test may use. */
  record LimitsView(double timeSeconds, long memoryBytes, int outputBytes) {}

  /** A question's options; which of them are right is not told. */
  record ChoiceView(List<OptionView> options, boolean multiple, int tries, int penalty) {}

  /** An option, in Markdown. */
  record OptionView(String key, String text) {}

  /** A test's name and worth. */
  record TestView(String name, String show, int points, Optional<String> about) {}

  /** The exercise as a line of a list. */
  static ExerciseView line(ExerciseVersion version) {
    var exercise = version.exercise();
    return new ExerciseView(
        exercise.slug(),
        exercise.title(),
        exercise.description().summary(),
        exercise.task().kind(),
        version.number(),
        exercise.maxScore(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /** The exercise with all that is needed to solve it. */
  static ExerciseView whole(ExerciseVersion version) {
    var exercise = version.exercise();
    return new ExerciseView(
        exercise.slug(),
        exercise.title(),
        exercise.description().summary(),
        exercise.task().kind(),
        version.number(),
        exercise.maxScore(),
        entry(exercise.task()),
        exercise.task().starterSource().map(Source::className),
        Optional.of(exercise.description().statement()),
        exercise.task().starterSource().map(Source::text),
        isChoice(exercise) ? Optional.empty() : Optional.of(limits(exercise)),
        isChoice(exercise) ? Optional.empty() : Optional.of(tests(exercise)),
        choice(exercise.task()));
  }

  private static Optional<String> entry(Task task) {
    return switch (task) {
      case Task.Function(var entry, _) -> Optional.of(entry.toString());
      case Task.Program _ -> Optional.of("void main()");
      case Task.Choice _ -> Optional.empty();
    };
  }

  private static boolean isChoice(Exercise exercise) {
    return exercise.task() instanceof Task.Choice;
  }

  private static Optional<ChoiceView> choice(Task task) {
    return task instanceof Task.Choice choice
        ? Optional.of(
            new ChoiceView(
                choice.options().stream()
                    .map(option -> new OptionView(option.key(), option.text()))
                    .toList(),
                choice.isMultiple(),
                choice.tries(),
                choice.penalty()))
        : Optional.empty();
  }

  private static LimitsView limits(Exercise exercise) {
    var limits = exercise.rules().limits();
    return new LimitsView(
        limits.time().toMillis() / 1000.0, limits.memoryBytes(), limits.outputBytes());
  }

  private static List<TestView> tests(Exercise exercise) {
    return exercise.tests().stream()
        .map(
            test ->
                new TestView(
                    test.name(),
                    test.isSample() ? "sample" : "secret",
                    test.points(),
                    test.about()))
        .toList();
  }
}
