package dev.gradus.tensor.nn;

import dev.gradus.tensor.Taught;
import dev.gradus.tensor.Tensor;
import java.util.Optional;

/**
 * The negative log-likelihood of log-probabilities [N, C] and class numbers [N]; {@code
 * nn.NLLLoss}.
 *
 * @param weight how much each class counts, [C]; empty if all count the same
 * @param ignoreIndex samples of this class number count for nothing
 * @param reduction what becomes of the losses of the samples; a mean is divided by the sum of the
 *     weights of those that count
 */
@Taught
public record NLLLoss(Optional<Tensor> weight, long ignoreIndex, Reduction reduction)
    implements Loss {

  /** With torch's defaults: no weight, class -100 ignored, the mean. */
  public NLLLoss() {
    this(Reduction.MEAN);
  }

  /** With torch's other defaults. */
  public NLLLoss(Reduction reduction) {
    this(Optional.empty(), ClassTargets.IGNORED, reduction);
  }

  /**
   * The same loss, in which each class counts as much as its weight says, [C]; {@code
   * nn.NLLLoss(weight=...)}.
   */
  public NLLLoss weight(Tensor perClass) {
    return new NLLLoss(Optional.of(perClass), ignoreIndex, reduction);
  }

  /**
   * The same loss, to which samples of this class number add nothing; {@code
   * nn.NLLLoss(ignore_index=...)}.
   */
  public NLLLoss ignoreIndex(long classNumber) {
    return new NLLLoss(weight, classNumber, reduction);
  }

  /** The same loss, reduced as asked; {@code nn.NLLLoss(reduction=...)}. */
  public NLLLoss reduction(Reduction wanted) {
    return new NLLLoss(weight, ignoreIndex, wanted);
  }

  @Override
  public Tensor forward(Tensor input, Tensor target) {
    return ClassLosses.nll("nllLoss", input, target, this);
  }

  @Override
  public String toString() {
    return "NLLLoss()";
  }
}
