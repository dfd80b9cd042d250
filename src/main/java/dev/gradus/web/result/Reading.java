package dev.gradus.web.result;

import dev.gradus.exercise.Exercise;
import dev.gradus.exercise.Parameter;
import dev.gradus.exercise.Task;
import dev.gradus.exercise.Tolerance;
import dev.gradus.tensor.DType;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * How the results of an exercise are to be read.
 *
 * @param tolerance what its page names
 * @param inputs their names in the order of the parameters, which a report does not keep
 */
public record Reading(Tolerance tolerance, List<String> inputs) {

  public Reading {
    inputs = List.copyOf(inputs);
  }

  /** With what the author set; else with what holds for printed numbers, or for float32. */
  public static Reading of(Exercise exercise) {
    var usual =
        switch (exercise.task()) {
          case Task.Program _ -> Tolerance.PRINTED;
          case Task.Function _, Task.Choice _ -> Tolerance.defaultFor(DType.FLOAT32);
        };
    var parameters =
        switch (exercise.task()) {
          case Task.Function(var entry, _) -> entry.parameters();
          case Task.Program program -> program.givens();
          case Task.Choice _ -> List.<Parameter>of();
        };
    return new Reading(
        exercise.rules().tolerance().orElse(usual),
        parameters.stream().map(Parameter::name).toList());
  }

  /** In their order; what no parameter is called comes first. */
  Stream<Map.Entry<String, String>> inOrder(Map<String, String> values) {
    return values.entrySet().stream()
        .sorted(Comparator.comparingInt(value -> inputs.indexOf(value.getKey())));
  }
}
