package dev.gradus.tensor.nn;

import dev.gradus.tensor.Taught;
import dev.gradus.tensor.Tensor;

/**
 * The cross-entropy of probabilities of two classes; {@code nn.BCELoss}.
 *
 * @param reduction what becomes of the losses of the elements
 */
@Taught
public record BCELoss(Reduction reduction) implements Loss {

  /** With torch's defaults. */
  public BCELoss() {
    this(Reduction.MEAN);
  }

  @Override
  public Tensor forward(Tensor input, Tensor target) {
    return Losses.binaryCrossEntropy(input, target, reduction);
  }

  @Override
  public String toString() {
    return "BCELoss()";
  }
}
