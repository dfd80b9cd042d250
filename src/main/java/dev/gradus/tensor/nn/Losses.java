package dev.gradus.tensor.nn;

import dev.gradus.tensor.Taught;
import dev.gradus.tensor.Tensor;
import dev.gradus.tensor.TensorException;

/**
 * The losses of {@code torch.nn.functional}. The input and the target of most have the same shape.
 * Reduced they are a number: the mean, unless a reduction is named.
 */
@Taught
public final class Losses {
  private Losses() {}

  /**
   * The mean of {@code (x - t)²}; {@code F.mse_loss}.
   *
   * @throws TensorException if the shapes differ, or the input is not floating-point
   */
  public static Tensor mseLoss(Tensor input, Tensor target) {
    return mseLoss(input, target, Reduction.MEAN);
  }

  /**
   * {@code (x - t)²}, reduced as asked; {@code F.mse_loss}.
   *
   * @throws TensorException if the shapes differ, or the input is not floating-point
   */
  public static Tensor mseLoss(Tensor input, Tensor target, Reduction reduction) {
    return new ElementLosses.SquaredError().apply(input, target, reduction);
  }

  /**
   * The mean of {@code |x - t|}; {@code F.l1_loss}.
   *
   * @throws TensorException if the shapes differ, the input is not floating-point, or the target
   *     holds truth values
   */
  public static Tensor l1Loss(Tensor input, Tensor target) {
    return l1Loss(input, target, Reduction.MEAN);
  }

  /**
   * {@code |x - t|}, reduced as asked; {@code F.l1_loss}.
   *
   * @throws TensorException if the shapes differ, the input is not floating-point, or the target
   *     holds truth values
   */
  public static Tensor l1Loss(Tensor input, Tensor target, Reduction reduction) {
    ElementLoss.checkSame("l1Loss", Types.floating("l1Loss", input), target);
    Types.numbers("l1Loss", "the target", target);
    return ElementLoss.reduced(input.sub(target).abs(), reduction);
  }

  /**
   * {@link #smoothL1Loss(Tensor, Tensor, Reduction, double)} with torch's beta of 1, the mean.
   *
   * @throws TensorException if the shapes differ, or the input is not floating-point
   */
  public static Tensor smoothL1Loss(Tensor input, Tensor target) {
    return smoothL1Loss(input, target, Reduction.MEAN, 1);
  }

  /**
   * {@code (x - t)² / (2 * beta)} where nearer than beta, else {@code |x - t| - beta / 2}; {@code
   * F.smooth_l1_loss}.
   *
   * @throws TensorException if beta is negative, the shapes differ, or the input is not
   *     floating-point
   */
  public static Tensor smoothL1Loss(Tensor input, Tensor target, Reduction reduction, double beta) {
    if (!(beta >= 0)) {
      throw new TensorException("smoothL1Loss: beta must be 0 or more, but is " + beta + ".");
    }
    return new ElementLosses.SmoothL1(beta).apply(input, target, reduction);
  }

  /**
   * {@link #huberLoss(Tensor, Tensor, Reduction, double)} with torch's delta of 1, the mean.
   *
   * @throws TensorException if the shapes differ, or the input is not floating-point
   */
  public static Tensor huberLoss(Tensor input, Tensor target) {
    return huberLoss(input, target, Reduction.MEAN, 1);
  }

  /**
   * {@code (x - t)² / 2} where nearer than delta, else {@code delta * (|x - t| - delta / 2)};
   * {@code F.huber_loss}.
   *
   * @throws TensorException if delta is not above 0, the shapes differ, or the input is not
   *     floating-point
   */
  public static Tensor huberLoss(Tensor input, Tensor target, Reduction reduction, double delta) {
    if (!(delta > 0)) {
      throw new TensorException("huberLoss: delta must be above 0, but is " + delta + ".");
    }
    return new ElementLosses.Huber(delta).apply(input, target, reduction);
  }

  /**
   * The mean of {@code -t·log(x) - (1 - t)·log(1 - x)}; {@code F.binary_cross_entropy}.
   *
   * @throws TensorException if an input or a target is not from 0 to 1, the shapes differ, or the
   *     input is not floating-point
   */
  public static Tensor binaryCrossEntropy(Tensor input, Tensor target) {
    return binaryCrossEntropy(input, target, Reduction.MEAN);
  }

  /**
   * The cross-entropy of probabilities of two classes, reduced as asked; {@code
   * F.binary_cross_entropy}. {@link BCELoss} also takes a weight.
   *
   * @throws TensorException if an input or a target is not from 0 to 1, the shapes differ, or the
   *     input is not floating-point
   */
  public static Tensor binaryCrossEntropy(Tensor input, Tensor target, Reduction reduction) {
    ClassLosses.checkProbabilities(input, target);
    return new ElementLosses.CrossEntropy().apply(input, target, reduction);
  }

  /**
   * {@code binaryCrossEntropy(sigmoid(x), t)}, but stable; {@code
   * F.binary_cross_entropy_with_logits}.
   *
   * @throws TensorException if the shapes differ, or the input is not floating-point
   */
  public static Tensor binaryCrossEntropyWithLogits(Tensor input, Tensor target) {
    return binaryCrossEntropyWithLogits(input, target, Reduction.MEAN);
  }

  /**
   * {@code binaryCrossEntropy(sigmoid(x), t)}, but stable, reduced as asked; {@code
   * F.binary_cross_entropy_with_logits}. {@link BCEWithLogitsLoss} also takes a weight and how much
   * positive samples count.
   *
   * @throws TensorException if the shapes differ, or the input is not floating-point
   */
  public static Tensor binaryCrossEntropyWithLogits(
      Tensor input, Tensor target, Reduction reduction) {
    return new ElementLosses.CrossEntropyWithLogits().apply(input, target, reduction);
  }

  /**
   * The mean of {@code -log softmax(x)[class]}; {@code F.cross_entropy}.
   *
   * @throws TensorException if the shapes or types don't fit
   * @throws IndexOutOfBoundsException if a target names a class that there is not
   */
  public static Tensor crossEntropy(Tensor input, Tensor target) {
    return crossEntropy(input, target, Reduction.MEAN);
  }

  /**
   * The cross-entropy of logits [N, C] and class numbers [N], or of [C] and one number, or of
   * logits and probabilities of the same shape, reduced as asked; {@code F.cross_entropy}. {@link
   * CrossEntropyLoss} also takes a weight for each class, a class to ignore, and label smoothing.
   *
   * @throws TensorException if the shapes or types don't fit
   * @throws IndexOutOfBoundsException if a target names a class that there is not
   */
  public static Tensor crossEntropy(Tensor input, Tensor target, Reduction reduction) {
    return new CrossEntropyLoss(reduction).forward(input, target);
  }

  /**
   * The mean of {@code -x[class]}, where x are log-probabilities; {@code F.nll_loss}.
   *
   * @throws TensorException if the shapes or types don't fit
   * @throws IndexOutOfBoundsException if a target names a class that there is not
   */
  public static Tensor nllLoss(Tensor input, Tensor target) {
    return nllLoss(input, target, Reduction.MEAN);
  }

  /**
   * {@code -x[class]} of log-probabilities [N, C] and class numbers [N], or of [C] and one number,
   * reduced as asked; {@code F.nll_loss}. {@link NLLLoss} also takes a weight for each class, and a
   * class to ignore.
   *
   * @throws TensorException if the shapes or types don't fit
   * @throws IndexOutOfBoundsException if a target names a class that there is not
   */
  public static Tensor nllLoss(Tensor input, Tensor target, Reduction reduction) {
    return new NLLLoss(reduction).forward(input, target);
  }
}
