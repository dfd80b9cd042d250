package dev.gradus.tensor.nn;

import dev.gradus.tensor.Taught;
import dev.gradus.tensor.Tensor;

/**
 * Probabilities along a dim, the least having the greatest; {@code nn.Softmin}.
 *
 * @param dim the dim whose elements then add up to 1
 */
@Taught
public record Softmin(int dim) implements Layer {

  @Override
  public Tensor forward(Tensor x) {
    return Functional.softmin(x, dim);
  }

  @Override
  public String toString() {
    return "Softmin(dim=" + dim + ")";
  }
}
