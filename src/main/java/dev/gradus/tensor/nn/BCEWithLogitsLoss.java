package dev.gradus.tensor.nn;

import dev.gradus.tensor.Taught;
import dev.gradus.tensor.Tensor;
import java.util.Optional;

/**
 * The cross-entropy of logits of two classes; {@code nn.BCEWithLogitsLoss}.
 *
 * @param weight what each element's loss is multiplied by; broadcasts; empty for none
 * @param posWeight how much more targets of 1 count than those of 0; broadcasts; empty for none
 * @param reduction what becomes of the losses of the elements
 */
@Taught
public record BCEWithLogitsLoss(
    Optional<Tensor> weight, Optional<Tensor> posWeight, Reduction reduction) implements Loss {

  /** With torch's defaults: no weights, the mean. */
  public BCEWithLogitsLoss() {
    this(Reduction.MEAN);
  }

  /** Without weights. */
  public BCEWithLogitsLoss(Reduction reduction) {
    this(Optional.empty(), Optional.empty(), reduction);
  }

  /**
   * The same loss, in which each element's is multiplied by its weight, which broadcasts; {@code
   * nn.BCEWithLogitsLoss(weight=...)}.
   */
  public BCEWithLogitsLoss weight(Tensor each) {
    return new BCEWithLogitsLoss(Optional.of(each), posWeight, reduction);
  }

  /**
   * The same loss, in which targets of 1 count so much more than those of 0; broadcasts; {@code
   * nn.BCEWithLogitsLoss(pos_weight=...)}.
   */
  public BCEWithLogitsLoss posWeight(Tensor each) {
    return new BCEWithLogitsLoss(weight, Optional.of(each), reduction);
  }

  /** The same loss, reduced as asked; {@code nn.BCEWithLogitsLoss(reduction=...)}. */
  public BCEWithLogitsLoss reduction(Reduction wanted) {
    return new BCEWithLogitsLoss(weight, posWeight, wanted);
  }

  @Override
  public Tensor forward(Tensor input, Tensor target) {
    if (weight.isEmpty() && posWeight.isEmpty()) {
      return Losses.binaryCrossEntropyWithLogits(input, target, reduction);
    }
    Tensor losses =
        posWeight
            .map(positive -> ElementLoss.withPositive(input, target, positive))
            .orElseGet(() -> Losses.binaryCrossEntropyWithLogits(input, target, Reduction.NONE));
    return ElementLoss.weighted("binaryCrossEntropyWithLogits", losses, weight, reduction);
  }

  @Override
  public String toString() {
    return "BCEWithLogitsLoss()";
  }
}
