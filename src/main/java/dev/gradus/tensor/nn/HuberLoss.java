package dev.gradus.tensor.nn;

import dev.gradus.tensor.Taught;
import dev.gradus.tensor.Tensor;

/**
 * The squared error, but straight far from 0; {@code nn.HuberLoss}.
 *
 * @param reduction what becomes of the losses of the elements
 * @param delta how far
 */
@Taught
public record HuberLoss(Reduction reduction, double delta) implements Loss {

  /** With torch's defaults. */
  public HuberLoss() {
    this(Reduction.MEAN, 1);
  }

  @Override
  public Tensor forward(Tensor input, Tensor target) {
    return Losses.huberLoss(input, target, reduction, delta);
  }

  @Override
  public String toString() {
    return "HuberLoss()";
  }
}
