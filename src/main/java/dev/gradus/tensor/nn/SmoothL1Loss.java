package dev.gradus.tensor.nn;

import dev.gradus.tensor.Taught;
import dev.gradus.tensor.Tensor;

/**
 * The absolute error, but a parabola near 0; {@code nn.SmoothL1Loss}.
 *
 * @param reduction what becomes of the losses of the elements
 * @param beta how near
 */
@Taught
public record SmoothL1Loss(Reduction reduction, double beta) implements Loss {

  /** With torch's defaults. */
  public SmoothL1Loss() {
    this(Reduction.MEAN, 1);
  }

  @Override
  public Tensor forward(Tensor input, Tensor target) {
    return Losses.smoothL1Loss(input, target, reduction, beta);
  }

  @Override
  public String toString() {
    return "SmoothL1Loss()";
  }
}
