package dev.gradus.tensor.nn;

import dev.gradus.tensor.Taught;
import dev.gradus.tensor.Tensor;

/**
 * Probabilities along a dim: {@code e^xᵢ / Σ e^xⱼ}; {@code nn.Softmax}.
 *
 * @param dim the dim whose elements then add up to 1
 */
@Taught
public record Softmax(int dim) implements Layer {

  @Override
  public Tensor forward(Tensor x) {
    return Functional.softmax(x, dim);
  }

  @Override
  public String toString() {
    return "Softmax(dim=" + dim + ")";
  }
}
