package dev.gradus.tensor.nn;

import dev.gradus.tensor.Taught;
import dev.gradus.tensor.Tensor;

/**
 * Makes one dim of several; {@code nn.Flatten}.
 *
 * @param startDim the first dim to join
 * @param endDim the last dim to join
 */
@Taught
public record Flatten(int startDim, int endDim) implements Layer {

  /** Joins all dims but the first, which counts the samples. */
  public Flatten() {
    this(1, -1);
  }

  @Override
  public Tensor forward(Tensor x) {
    return x.flatten(startDim, endDim);
  }

  @Override
  public String toString() {
    return "Flatten(start_dim=" + startDim + ", end_dim=" + endDim + ")";
  }
}
