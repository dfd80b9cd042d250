package dev.gradus.tensor.nn;

import dev.gradus.tensor.Taught;
import dev.gradus.tensor.Tensor;
import java.util.Optional;

/**
 * The cross-entropy of logits [N, C] and class numbers [N], or of logits and probabilities of the
 * same shape; {@code nn.CrossEntropyLoss}.
 *
 * <p>{@code new CrossEntropyLoss().weight(w).labelSmoothing(0.1)}
 *
 * @param weight how much each class counts, [C]; empty if all count the same
 * @param ignoreIndex samples of this class number count for nothing
 * @param labelSmoothing how much of each target is spread evenly over all classes, from 0 to 1
 * @param reduction what becomes of the losses of the samples; a mean is divided by the sum of the
 *     weights of those that count
 */
@Taught
public record CrossEntropyLoss(
    Optional<Tensor> weight, long ignoreIndex, double labelSmoothing, Reduction reduction)
    implements Loss {

  /**
   * Checks the range of the label smoothing.
   *
   * @throws dev.gradus.tensor.TensorException if it is not from 0 to 1
   */
  public CrossEntropyLoss {
    ClassTargets.checkSmoothing(labelSmoothing);
  }

  /** With torch's defaults: no weight, class -100 ignored, no smoothing, the mean. */
  public CrossEntropyLoss() {
    this(Reduction.MEAN);
  }

  /** With torch's other defaults. */
  public CrossEntropyLoss(Reduction reduction) {
    this(Optional.empty(), ClassTargets.IGNORED, 0, reduction);
  }

  /**
   * The same loss, in which each class counts as much as its weight says, [C]; {@code
   * nn.CrossEntropyLoss(weight=...)}.
   */
  public CrossEntropyLoss weight(Tensor perClass) {
    return new CrossEntropyLoss(Optional.of(perClass), ignoreIndex, labelSmoothing, reduction);
  }

  /**
   * The same loss, to which samples of this class number add nothing; {@code
   * nn.CrossEntropyLoss(ignore_index=...)}.
   */
  public CrossEntropyLoss ignoreIndex(long classNumber) {
    return new CrossEntropyLoss(weight, classNumber, labelSmoothing, reduction);
  }

  /**
   * The same loss, with so much of each target spread evenly over all classes; {@code
   * nn.CrossEntropyLoss(label_smoothing=...)}.
   *
   * @throws dev.gradus.tensor.TensorException if it is not from 0 to 1
   */
  public CrossEntropyLoss labelSmoothing(double share) {
    return new CrossEntropyLoss(weight, ignoreIndex, share, reduction);
  }

  /** The same loss, reduced as asked; {@code nn.CrossEntropyLoss(reduction=...)}. */
  public CrossEntropyLoss reduction(Reduction wanted) {
    return new CrossEntropyLoss(weight, ignoreIndex, labelSmoothing, wanted);
  }

  @Override
  public Tensor forward(Tensor input, Tensor target) {
    return ClassLosses.crossEntropy(input, target, this);
  }

  @Override
  public String toString() {
    return "CrossEntropyLoss()";
  }
}
