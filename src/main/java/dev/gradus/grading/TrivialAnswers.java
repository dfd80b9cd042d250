package dev.gradus.grading;

import dev.gradus.exercise.Exercise;
import dev.gradus.tensor.Tensor;
import dev.gradus.tensor.TensorException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Answers that know the shape of the result and nothing else: no exercise may accept one. They are
 * made from what the reference gave, so that nothing has to be run for them.
 */
final class TrivialAnswers {

  private static final SequencedMap<String, UnaryOperator<Tensor>> OF_TENSORS =
      new LinkedHashMap<>();

  static {
    OF_TENSORS.put("zeros", Tensor::zerosLike);
    OF_TENSORS.put("ones", Tensor::onesLike);
    OF_TENSORS.put("a constant", right -> right.fullLike(0.5));
    OF_TENSORS.put("the mean of the right answer", TrivialAnswers::mean);
    OF_TENSORS.put("the right answer negated", Tensor::neg);
  }

  private final Exercise exercise;
  private final Variant variant;

  private TrivialAnswers(Exercise exercise, Variant variant) {
    this.exercise = exercise;
    this.variant = variant;
  }

  /** What a case is answered with; nothing where there is no such answer. */
  private interface Answer {
    Optional<Observation> to(Variant.Case asked);
  }

  /** The names of the trivial answers that pass every test of this variant. */
  static List<String> accepted(Exercise exercise, Variant variant) {
    return new TrivialAnswers(exercise, variant).accepted();
  }

  private List<String> accepted() {
    return answers().entrySet().stream()
        .filter(answer -> passes(answer.getValue()))
        .map(answer -> answer.getKey())
        .toList();
  }

  private SequencedMap<String, Answer> answers() {
    SequencedMap<String, Answer> answers = new LinkedHashMap<>();
    OF_TENSORS.forEach((name, change) -> answers.put(name, asked -> changed(asked, change)));
    for (var input : inputs()) {
      answers.put("the input " + input, asked -> gave(asked.inputs().values().get(input)));
    }
    firstAnswer()
        .ifPresent(first -> answers.put("the first test's answer to all", _ -> Optional.of(first)));
    return answers;
  }

  private List<String> inputs() {
    return variant.tests().stream()
        .flatMap(List::stream)
        .findFirst()
        .map(first -> List.copyOf(first.inputs().values().sequencedKeySet()))
        .orElse(List.of());
  }

  private Optional<Observation> firstAnswer() {
    return variant.tests().stream().flatMap(List::stream).map(Variant.Case::expected).findFirst();
  }

  private static Optional<Observation> gave(@Nullable Object value) {
    return value instanceof Tensor tensor
        ? Optional.of(new Observation.Gave(tensor))
        : Optional.empty();
  }

  private static Optional<Observation> changed(Variant.Case asked, UnaryOperator<Tensor> change) {
    if (!(asked.expected() instanceof Observation.Gave(Object right))) {
      return Optional.empty();
    }
    try {
      return switch (right) {
        case Tensor tensor -> Optional.of(new Observation.Gave(change.apply(tensor)));
        case List<?> list -> Optional.of(new Observation.Gave(all(list, change)));
        case Double number ->
            Optional.of(new Observation.Gave(change.apply(wrapped(number)).item()));
        default -> Optional.empty();
      };
    } catch (TensorException _) {
      return Optional.empty(); // such as the mean of truths
    }
  }

  private static Tensor wrapped(double number) {
    return Tensor.scalar(number);
  }

  private static List<Tensor> all(List<?> tensors, UnaryOperator<Tensor> change) {
    var changed = new ArrayList<Tensor>();
    tensors.forEach(tensor -> changed.add(change.apply((Tensor) tensor)));
    return changed;
  }

  private static Tensor mean(Tensor right) {
    return right.fullLike(Arrays.stream(right.toDoubles()).average().orElse(0));
  }

  private boolean passes(Answer answer) {
    for (int test = 0; test < variant.tests().size(); test++) {
      var held = Expectation.of(exercise, exercise.tests().get(test));
      for (var asked : variant.cases(test)) {
        if (answer.to(asked).filter(given -> given.resembles(held, asked.expected())).isEmpty()) {
          return false;
        }
      }
    }
    return true;
  }
}
