package dev.gradus.tensor.nn;

import dev.gradus.tensor.Taught;
import dev.gradus.tensor.Tensor;
import java.util.Optional;

/**
 * The cross-entropy of probabilities of two classes; {@code nn.BCELoss}.
 *
 * @param weight what each element's loss is multiplied by; broadcasts; empty for none
 * @param reduction what becomes of the losses of the elements
 */
@Taught
public record BCELoss(Optional<Tensor> weight, Reduction reduction) implements Loss {

  /** With torch's defaults: no weight, the mean. */
  public BCELoss() {
    this(Reduction.MEAN);
  }

  /** Without weight. */
  public BCELoss(Reduction reduction) {
    this(Optional.empty(), reduction);
  }

  /**
   * The same loss, in which each element's is multiplied by its weight, which broadcasts; {@code
   * nn.BCELoss(weight=...)}.
   */
  public BCELoss weight(Tensor each) {
    return new BCELoss(Optional.of(each), reduction);
  }

  /** The same loss, reduced as asked; {@code nn.BCELoss(reduction=...)}. */
  public BCELoss reduction(Reduction wanted) {
    return new BCELoss(weight, wanted);
  }

  @Override
  public Tensor forward(Tensor input, Tensor target) {
    if (weight.isEmpty()) {
      return Losses.binaryCrossEntropy(input, target, reduction);
    }
    Tensor losses = Losses.binaryCrossEntropy(input, target, Reduction.NONE);
    return ElementLoss.weighted("binaryCrossEntropy", losses, weight, reduction);
  }

  @Override
  public String toString() {
    return "BCELoss()";
  }
}
