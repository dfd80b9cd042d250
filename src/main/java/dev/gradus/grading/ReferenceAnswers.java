package dev.gradus.grading;

import dev.gradus.exercise.Exercise;
import dev.gradus.exercise.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the references give. Where they do not agree, or the first one fails, the exercise says
 * nothing, and a program may give what it likes.
 */
final class ReferenceAnswers {

  private final Exercise exercise;
  private final List<SolutionRuns> references = new ArrayList<>();

  ReferenceAnswers(Exercise exercise, SolutionRuns.Opened opened) {
    this.exercise = exercise;
    var first = exercise.solutions().reference().map(Source::text);
    first.flatMap(opened::runs).ifPresent(references::add);
    exercise.solutions().accepted().stream()
        .map(Source::text)
        .filter(text -> !first.equals(Optional.of(text)))
        .forEach(text -> opened.runs(text).ifPresent(references::add));
    if (references.isEmpty()) {
      throw new UnprovenExerciseException(exercise.slug() + ": there is no reference that runs");
    }
  }

  /** Those that the references answer alike, with the answer. */
  List<Asked> toAll(List<Probes.Probe> probes) {
    var answered = new ArrayList<Asked>();
    for (var probe : probes) {
      to(probe).ifPresent(expected -> answered.add(asked(probe, expected)));
    }
    return answered;
  }

  private static Asked asked(Probes.Probe probe, Observation expected) {
    return new Asked(probe.test(), new Variant.Case(probe.inputs(), expected, Map.of()));
  }

  private Optional<Observation> to(Probes.Probe probe) {
    var held = Expectation.of(exercise, exercise.tests().get(probe.test()));
    var expected =
        probe.known().map(this::written).or(() -> references.getFirst().observe(probe.inputs()));
    return expected
        .filter(right -> !(right instanceof Observation.Failed))
        .filter(right -> agree(held, right, probe));
  }

  private boolean agree(Expectation held, Observation right, Probes.Probe probe) {
    int asked = probe.known().isPresent() ? 0 : 1;
    return references.stream()
        .skip(asked)
        .allMatch(
            reference ->
                reference
                    .observe(probe.inputs())
                    .filter(seen -> seen.resembles(held, right))
                    .isPresent());
  }

  private Observation written(Object expected) {
    return expected instanceof String printed && exercise.task().kind().equals("program")
        ? new Observation.Printed(printed)
        : new Observation.Gave(expected);
  }
}
