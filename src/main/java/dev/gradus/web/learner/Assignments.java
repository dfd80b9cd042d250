package dev.gradus.web.learner;

import dev.gradus.exercise.ApiRules;
import dev.gradus.exercise.Exercise;
import dev.gradus.exercise.ExerciseLimits;
import dev.gradus.exercise.Task;
import dev.gradus.exercise.TestCase;
import dev.gradus.markup.Markdown;
import dev.gradus.web.Catalogue;
import dev.gradus.web.result.Numbers;
import dev.gradus.web.result.Reading;
import dev.gradus.web.result.TensorView;
import io.quarkus.qute.RawString;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tells a learner what an exercise asks: statement, samples, limits, rules, hints. */
final class Assignments {

  private Assignments() {}

  static ExerciseView.Assignment of(Catalogue.Entry entry) {
    Exercise exercise = entry.exercise();
    Markdown markdown = new Markdown(name -> Figures.address(entry, name));
    ApiRules api = exercise.rules().api();
    return new ExerciseView.Assignment(
        new RawString(markdown.render(exercise.description().statement()).value()),
        signature(exercise.task()),
        exercise.tests().stream().filter(TestCase::isSample).flatMap(Assignments::sample).toList(),
        new ExerciseView.Rules(api.allow(), api.forbid(), api.require()),
        exercise.description().hints().stream()
            .map(hint -> new RawString(markdown.renderInline(hint).value()))
            .toList(),
        facts(exercise));
  }

  private static String signature(Task task) {
    return switch (task) {
      case Task.Function function -> function.entry().toString();
      case Task.Program program ->
          program.givens().stream()
              .map(given -> "Given." + given.name())
              .collect(Collectors.joining(", ", "void main()  // reads ", ""));
      case Task.Choice _ -> "";
    };
  }

  private static Stream<ExerciseView.Sample> sample(TestCase test) {
    return switch (test.content()) {
      case TestCase.Content.Generated _, TestCase.Content.Training _ -> Stream.empty();
      case TestCase.Content.Literal literal -> {
        List<TensorView> values = new ArrayList<>();
        literal
            .inputs()
            .values()
            .forEach((name, value) -> values.addAll(TensorView.each(name, value)));
        literal.expected().ifPresent(value -> values.addAll(TensorView.each("expected", value)));
        yield Stream.of(new ExerciseView.Sample(test.name(), values));
      }
    };
  }

  static List<ExerciseView.Fact> facts(Exercise exercise) {
    ExerciseLimits limits = exercise.rules().limits();
    return List.of(
        new ExerciseView.Fact("Points", Numbers.points(exercise.maxScore())),
        new ExerciseView.Fact("Time", Numbers.points(limits.time().toMillis() / 1000.0) + " s"),
        new ExerciseView.Fact("Memory", (limits.memoryBytes() >> 20) + " MB"),
        measure(exercise));
  }

  /** How exact an answer must be: of training, what share must be right, as the samples say. */
  private static ExerciseView.Fact measure(Exercise exercise) {
    var shares =
        exercise.tests().stream()
            .filter(TestCase::isSample)
            .flatMap(test -> test.accuracy().stream())
            .mapToDouble(share -> 100 * share)
            .summaryStatistics();
    if (shares.getCount() == 0) {
      return new ExerciseView.Fact("Tolerance", Numbers.rule(Reading.of(exercise).tolerance()));
    }
    var least = Numbers.points(shares.getMin());
    var most = Numbers.points(shares.getMax());
    return new ExerciseView.Fact(
        "Accuracy", least.equals(most) ? most + " %" : least + " to " + most + " %");
  }
}
