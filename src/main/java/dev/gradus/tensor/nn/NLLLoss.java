package dev.gradus.tensor.nn;

import dev.gradus.tensor.Taught;
import dev.gradus.tensor.Tensor;

/**
 * The negative log-likelihood of log-probabilities [N, C] and class numbers [N]; {@code
 * nn.NLLLoss}.
 *
 * @param reduction what becomes of the losses of the elements
 */
@Taught
public record NLLLoss(Reduction reduction) implements Loss {

  /** With torch's defaults. */
  public NLLLoss() {
    this(Reduction.MEAN);
  }

  @Override
  public Tensor forward(Tensor input, Tensor target) {
    return Losses.nllLoss(input, target, reduction);
  }

  @Override
  public String toString() {
    return "NLLLoss()";
  }
}
