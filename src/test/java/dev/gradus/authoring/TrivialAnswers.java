package dev.gradus.authoring;

import dev.gradus.exercise.ArgumentType;
import dev.gradus.exercise.EntryPoint;
import dev.gradus.exercise.Exercise;
import dev.gradus.exercise.Parameter;
import dev.gradus.exercise.Source;
import dev.gradus.exercise.Task;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Answers that know the shape of the result and nothing else: no exercise may accept one. They are
 * made from the reference, which is renamed and called.
 */
final class TrivialAnswers {

  private static final Map<String, String> RESULTS =
      Map.of(
          "zeros", "right.zerosLike()",
          "ones", "right.onesLike()",
          "a constant", "right.fullLike(0.5)",
          "the mean of the right answer", "right.fullLike(right.mean().item())",
          "the right answer negated", "right.neg()");

  private TrivialAnswers() {}

  /** Sources by what they answer; none for an exercise whose result is not a tensor. */
  static Map<String, String> of(Exercise exercise) {
    if (!(exercise.task() instanceof Task.Function(EntryPoint entry, Source starter))
        || entry.result() != ArgumentType.TENSOR) {
      return Map.of();
    }
    String reference = exercise.solutions().reference().orElseThrow().text();
    Map<String, String> sources = new LinkedHashMap<>();
    RESULTS.forEach((name, result) -> sources.put(name, answering(entry, reference, result)));
    entry.parameters().stream()
        .filter(parameter -> parameter.type() == ArgumentType.TENSOR)
        .forEach(
            parameter ->
                sources.put(
                    "the input " + parameter.name(),
                    answering(entry, reference, parameter.name())));
    return sources;
  }

  private static String answering(EntryPoint entry, String reference, String result) {
    String renamed = reference.replace("Tensor " + entry.method() + "(", "Tensor rightAnswer(");
    String names =
        entry.parameters().stream().map(Parameter::name).collect(Collectors.joining(", "));
    String method =
        """
            %s {
                Tensor right = rightAnswer(%s);
                return %s;
            }
        }
        """
            .formatted(entry, names, result);
    return renamed.substring(0, renamed.lastIndexOf('}')) + method;
  }
}
