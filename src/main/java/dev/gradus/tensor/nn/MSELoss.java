package dev.gradus.tensor.nn;

import dev.gradus.tensor.Taught;
import dev.gradus.tensor.Tensor;

/**
 * The mean squared error; {@code nn.MSELoss}.
 *
 * @param reduction what becomes of the losses of the elements
 */
@Taught
public record MSELoss(Reduction reduction) implements Loss {

  /** With torch's defaults. */
  public MSELoss() {
    this(Reduction.MEAN);
  }

  @Override
  public Tensor forward(Tensor input, Tensor target) {
    return Losses.mseLoss(input, target, reduction);
  }

  @Override
  public String toString() {
    return "MSELoss()";
  }
}
