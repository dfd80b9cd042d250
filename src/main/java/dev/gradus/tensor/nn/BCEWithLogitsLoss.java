package dev.gradus.tensor.nn;

import dev.gradus.tensor.Taught;
import dev.gradus.tensor.Tensor;

/**
 * The cross-entropy of logits of two classes; {@code nn.BCEWithLogitsLoss}.
 *
 * @param reduction what becomes of the losses of the elements
 */
@Taught
public record BCEWithLogitsLoss(Reduction reduction) implements Loss {

  /** With torch's defaults. */
  public BCEWithLogitsLoss() {
    this(Reduction.MEAN);
  }

  @Override
  public Tensor forward(Tensor input, Tensor target) {
    return Losses.binaryCrossEntropyWithLogits(input, target, reduction);
  }

  @Override
  public String toString() {
    return "BCEWithLogitsLoss()";
  }
}
