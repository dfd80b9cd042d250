package dev.gradus.tensor.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.tensor.DType;
import dev.gradus.tensor.Tensor;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Holds what is computed here against an answer of libtorch. */
final class Comparer {
  /** Elementwise float32 results lie this near to the correctly rounded ones. */
  private static final long ULPS = 2;

  /** Here torch's sign of a zero depends on how many elements are computed at once. */
  private static final Set<String> EITHER_ZERO = Set.of("maximum", "minimum", "softshrink");

  private Comparer() {}

  static void check(Question question, Answer answer) {
    List<Tensor> inputs = leaves(question, answer);
    Tensor result = question.ours().of(inputs.toArray(new Tensor[0]));
    checkClose(question + " of " + answer.inputs(), result.detach(), answer.result());
    if (!EITHER_ZERO.contains(question.name())) {
      assertThat(signsOfZeros(result.detach(), answer.result()))
          .as("zeros of %s of %s, which is printed", question, answer.inputs())
          .isEqualTo(signsOfZeros(answer.result(), result.detach()));
    }
    for (Tensor exact : answer.exact()) {
      assertThat(Ulps.greatest(result.detach(), exact))
          .as("ULP of %s of %s", question, answer.inputs())
          .isLessThanOrEqualTo(ULPS);
    }
    List<Tensor> gradients = gradients(question, answer);
    for (int i = 0; i < question.differentiated(); i++) {
      String what = "gradient " + i + " of " + question + " of " + answer.inputs();
      checkClose(what, gradients.get(i), answer.gradients().get(i));
    }
  }

  /** The zeros of a tensor, by place, where another has zeros, too. */
  private static Map<Integer, Double> signsOfZeros(Tensor x, Tensor other) {
    double[] elements = x.toDoubles();
    double[] others = other.toDoubles();
    Map<Integer, Double> zeros = new TreeMap<>();
    for (int i = 0; i < elements.length; i++) {
      if (elements[i] == 0 && others[i] == 0) {
        zeros.put(i, elements[i]);
      }
    }
    return zeros;
  }

  /** Copies of the inputs, those to differentiate by as leaves of a graph. */
  private static List<Tensor> leaves(Question question, Answer answer) {
    List<Tensor> inputs = new ArrayList<>();
    for (Tensor input : answer.inputs()) {
      inputs.add(input.copy());
    }
    inputs.subList(0, question.differentiated()).forEach(Tensor::requiresGrad_);
    return inputs;
  }

  /** The gradients that are computed here, given the upstream that libtorch was given. */
  static List<Tensor> gradients(Question question, Answer answer) {
    List<Tensor> inputs = leaves(question, answer);
    if (question.differentiated() > 0) {
      Tensor result = question.ours().of(inputs.toArray(new Tensor[0]));
      result.backward(answer.upstream().getFirst());
    }
    return inputs.subList(0, question.differentiated()).stream().map(Tensor::grad).toList();
  }

  /** The rule, and the defaults, of torch.testing.assert_close; NaN equals NaN. */
  private static void checkClose(String what, Tensor actual, Tensor expected) {
    assertThat(actual.dtype()).as("dtype of " + what).isEqualTo(expected.dtype());
    assertThat(actual.shape()).as("shape of " + what).isEqualTo(expected.shape());
    boolean single = expected.dtype() == DType.FLOAT32;
    Tensor close = actual.isClose(expected, single ? 1.3e-6 : 1e-7, single ? 1e-5 : 1e-7);
    Tensor bothNan = actual.isNan().logicalAnd(expected.isNan());
    assertThat(close.logicalOr(bothNan).all().item())
        .as("%s%nis       %s%ninstead of %s", what, actual, expected)
        .isEqualTo(1);
  }
}
