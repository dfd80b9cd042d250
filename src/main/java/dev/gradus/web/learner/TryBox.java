package dev.gradus.web.learner;

import dev.gradus.exercise.ArgumentType;
import dev.gradus.exercise.Exercise;
import dev.gradus.exercise.Parameter;
import dev.gradus.exercise.TestCase;
import dev.gradus.grading.DiagnosticReport;
import dev.gradus.grading.OwnInputs;
import dev.gradus.grading.SmallerReport;
import dev.gradus.grading.SubmissionReport;
import dev.gradus.grading.TestReport;
import dev.gradus.grading.Verdict;
import dev.gradus.tensor.Tensor;
import dev.gradus.web.result.TensorView;
import dev.gradus.web.result.Tone;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where a learner calls the solution with inputs of one's own.
 *
 * @param fields one for each parameter; none for an exercise that takes no input
 * @param fillings inputs that are one click away, by the name of the test that they come from
 */
record TryBox(List<Field> fields, List<Filling> fillings, Optional<Answer> answer) {

  /** One parameter with what was typed, and what is wrong with that. */
  record Field(Parameter parameter, String value, Optional<String> error) {

    public String id() {
      return "try-" + parameter.name();
    }

    public boolean truth() {
      return parameter.type() == ArgumentType.BOOLEAN;
    }

    public boolean tensor() {
      return parameter.type() == ArgumentType.TENSOR;
    }

    public String type() {
      return parameter.type().javaName();
    }
  }

  /** Inputs to start from; {@code failed} if they are those of the latest test that failed. */
  record Filling(String name, boolean failed, Map<String, String> values) {

    public String key() {
      return (failed ? "failed " : "sample ") + name;
    }
  }

  /** What came of the call. */
  record Answer(
      Tone tone,
      String verdict,
      List<TensorView> output,
      Optional<String> message,
      Optional<String> stdout,
      List<DiagnosticReport> diagnostics) {

    static Answer of(SubmissionReport report) {
      Optional<TestReport> call = report.tests().stream().findFirst();
      boolean gave = report.verdict().filter(Verdict.ACCEPTED::equals).isPresent();
      Verdict verdict =
          call.map(TestReport::verdict).or(report::verdict).orElse(Verdict.JUDGE_ERROR);
      return new Answer(
          Tone.of(verdict),
          verdict.words(),
          call.filter(_ -> gave)
              .flatMap(TestReport::actual)
              .map(text -> TensorView.each("output", text))
              .orElse(List.of()),
          call.flatMap(TestReport::message),
          call.flatMap(TestReport::stdout).filter(text -> !text.isBlank()),
          report.diagnostics());
    }

    /** Whether the call came back with something. */
    public boolean gave() {
      return tone == Tone.GOOD;
    }
  }

  public boolean any() {
    return !fields.isEmpty();
  }

  /** An empty box, filled with the first inputs at hand. */
  static TryBox of(Exercise exercise, List<Filling> fillings) {
    Map<String, String> start =
        fillings.stream()
            .filter(filling -> !filling.failed())
            .findFirst()
            .map(Filling::values)
            .orElse(Map.of());
    return new TryBox(fields(exercise, start, Map.of()), fillings, Optional.empty());
  }

  /** The same with what was typed, what is wrong with it, and what came of it. */
  TryBox with(
      Map<String, String> typed, Map<String, String> problems, Optional<SubmissionReport> report) {
    return new TryBox(
        fields.stream()
            .map(
                field ->
                    new Field(
                        field.parameter(),
                        typed.getOrDefault(field.parameter().name(), field.value()),
                        Optional.ofNullable(problems.get(field.parameter().name()))))
            .toList(),
        fillings,
        report.map(Answer::of));
  }

  private static List<Field> fields(
      Exercise exercise, Map<String, String> values, Map<String, String> problems) {
    return OwnInputs.parameters(exercise.task()).stream()
        .map(
            parameter ->
                new Field(
                    parameter,
                    values.getOrDefault(parameter.name(), ""),
                    Optional.ofNullable(problems.get(parameter.name()))))
        .toList();
  }

  /** The samples, and the smallest inputs that failed in the latest attempt. */
  static List<Filling> fillings(Exercise exercise, Optional<SubmissionReport> latest) {
    List<Filling> fillings = new ArrayList<>();
    latest.stream()
        .flatMap(report -> report.tests().stream())
        .filter(test -> test.verdict() != Verdict.ACCEPTED)
        .filter(test -> test.inputs().filter(TryBox::whole).isPresent())
        .findFirst()
        .ifPresent(test -> fillings.add(new Filling(test.name(), true, smallest(test))));
    for (TestCase test : exercise.tests()) {
      if (test.isSample()
          && test.content() instanceof TestCase.Content.Literal literal
          && !literal.inputs().values().isEmpty()) {
        Map<String, String> values = new LinkedHashMap<>();
        literal.inputs().values().forEach((name, value) -> values.put(name, text(value)));
        fillings.add(new Filling(test.name(), false, values));
      }
    }
    return List.copyOf(fillings);
  }

  private static Map<String, String> smallest(TestReport test) {
    return test.smaller().map(SmallerReport::inputs).or(test::inputs).orElseThrow();
  }

  /** Long values are cut in reports, and then can't be typed again. */
  private static boolean whole(Map<String, String> inputs) {
    return !inputs.isEmpty() && inputs.values().stream().noneMatch(text -> text.endsWith("…"));
  }

  private static String text(Object value) {
    return value instanceof Tensor tensor ? tensor.literal() : value.toString();
  }
}
