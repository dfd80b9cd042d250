package dev.gradus.tensor.nn;

import dev.gradus.tensor.Taught;
import dev.gradus.tensor.Tensor;

/**
 * The mean absolute error; {@code nn.L1Loss}.
 *
 * @param reduction what becomes of the losses of the elements
 */
@Taught
public record L1Loss(Reduction reduction) implements Loss {

  /** With torch's defaults. */
  public L1Loss() {
    this(Reduction.MEAN);
  }

  @Override
  public Tensor forward(Tensor input, Tensor target) {
    return Losses.l1Loss(input, target, reduction);
  }

  @Override
  public String toString() {
    return "L1Loss()";
  }
}
