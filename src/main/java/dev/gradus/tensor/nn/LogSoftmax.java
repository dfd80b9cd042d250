package dev.gradus.tensor.nn;

import dev.gradus.tensor.Taught;
import dev.gradus.tensor.Tensor;

/**
 * The logarithm of softmax along a dim; {@code nn.LogSoftmax}.
 *
 * @param dim the dim
 */
@Taught
public record LogSoftmax(int dim) implements Layer {

  @Override
  public Tensor forward(Tensor x) {
    return Functional.logSoftmax(x, dim);
  }

  @Override
  public String toString() {
    return "LogSoftmax(dim=" + dim + ")";
  }
}
