package dev.gradus.tensor.nn;

import dev.gradus.tensor.Taught;
import dev.gradus.tensor.Tensor;

/**
 * A smooth ReLU: {@code log(1 + e^(beta * x)) / beta}; {@code nn.Softplus}.
 *
 * @param beta how sharp the bend is
 * @param threshold where x itself is taken
 */
@Taught
public record Softplus(double beta, double threshold) implements Layer {

  /** With torch's defaults. */
  public Softplus() {
    this(1, 20);
  }

  @Override
  public Tensor forward(Tensor x) {
    return Functional.softplus(x, beta, threshold);
  }

  @Override
  public String toString() {
    return "Softplus(beta="
        + PythonNumber.repr(beta)
        + ", threshold="
        + PythonNumber.repr(threshold)
        + ")";
  }
}
