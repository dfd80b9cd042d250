package dev.gradus.tensor.nn;

import dev.gradus.tensor.Taught;
import dev.gradus.tensor.Tensor;

/**
 * The cross-entropy of logits [N, C] and class numbers [N]; {@code nn.CrossEntropyLoss}.
 *
 * @param reduction what becomes of the losses of the elements
 */
@Taught
public record CrossEntropyLoss(Reduction reduction) implements Loss {

  /** With torch's defaults. */
  public CrossEntropyLoss() {
    this(Reduction.MEAN);
  }

  @Override
  public Tensor forward(Tensor input, Tensor target) {
    return Losses.crossEntropy(input, target, reduction);
  }

  @Override
  public String toString() {
    return "CrossEntropyLoss()";
  }
}
