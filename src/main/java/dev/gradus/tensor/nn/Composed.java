package dev.gradus.tensor.nn;

import dev.gradus.tensor.GradFn;
import dev.gradus.tensor.Tensor;
import java.util.function.DoubleUnaryOperator;

/**
 * Activations that torch composes of several operations. Here each is computed in one step, which
 * loses no digits; but what has to stay unchanged is what torch's steps save, and infinite
 * gradients become NaN, as where torch adds up the two parts of which these are the difference.
 */
final class Composed {
  private Composed() {}

  /** x / (1 + |x|). */
  static Tensor softsign(Tensor x) {
    Tensor result = x.detach().map(v -> v / (1 + Math.abs(v)));
    if (GradFn.records(x)) {
      recorded("DivBackward0", x, result, x, Composed::softsignSlope);
    }
    return result;
  }

  private static double softsignSlope(double x) {
    double divisor = 1 + Math.abs(x);
    return 1 / divisor - Math.abs(x) / (divisor * divisor);
  }

  /** x - tanh(x). */
  static Tensor tanhshrink(Tensor x) {
    Tensor result = x.detach().map(v -> v - Math.tanh(v));
    if (GradFn.records(x)) {
      recorded("SubBackward0", x, result, x.detach().tanh(), tanh -> tanh * tanh);
    }
    return result;
  }

  private static void recorded(
      String name, Tensor x, Tensor result, Tensor saved, DoubleUnaryOperator slope) {
    new GradFn(name, x) {
      @Override
      protected Tensor gradient(int input, Tensor upstream) {
        // The difference is 0, or NaN where the gradient is infinite.
        return saved.detach().map(slope).mul(upstream).add(upstream.sub(upstream));
      }
    }.saving(saved).becomesThatOf(result);
  }
}
