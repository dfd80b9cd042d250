package dev.gradus.tensor.nn;

import dev.gradus.tensor.DType;
import dev.gradus.tensor.Shape;
import dev.gradus.tensor.ShapeException;
import dev.gradus.tensor.Tensor;
import dev.gradus.tensor.TensorException;
import java.util.Optional;

/**
 * The right class of each sample, and how much each counts.
 *
 * @param classes the class numbers, 0 where they are ignored
 * @param ignored which samples count for nothing
 * @param weights what each sample counts, 0 where it is ignored
 */
record ClassTargets(Tensor classes, Tensor ignored, Tensor weights) {
  /** The class number that torch ignores unless told otherwise. */
  static final long IGNORED = -100;

  static ClassTargets of(String method, Tensor target, Tensor logs, NLLLoss options) {
    int classes = logs.shape().dim(logs.rank() == 1 ? 0 : 1);
    Tensor ignored = target.eq(options.ignoreIndex());
    Tensor safe = target.maskedFill(ignored, 0);
    Tensor counts = ignored.logicalNot().to(logs.dtype());
    if (options.weight().isPresent()) {
      Tensor weight = checkedWeight(method, options.weight().get(), logs.dtype(), classes);
      counts = counts.mul(weight.indexSelect(0, safe.flatten()).reshape(safe.shape()));
    }
    return new ClassTargets(safe, ignored, counts);
  }

  static Tensor checkedWeight(String method, Tensor weight, DType dtype, int classes) {
    if (!weight.shape().equals(Shape.of(classes))) {
      throw new ShapeException(
          method
              + ": the weight must hold one number for each of the "
              + classes
              + " classes, but its shape is "
              + weight.shape()
              + ".");
    }
    return weight.detach().to(dtype);
  }

  /** Refuses classes that there are not; whether any sample is ignored. */
  static boolean checkClasses(String method, Tensor target, long ignoreIndex, int classes) {
    boolean ignores = false;
    for (long number : target.toLongs()) {
      ignores |= number == ignoreIndex;
      if ((number < 0 || number >= classes) && number != ignoreIndex) {
        throw new IndexOutOfBoundsException(
            method
                + ": the target names class "
                + number
                + ", but there are "
                + classes
                + " classes, counted from 0.");
      }
    }
    return ignores;
  }

  static void checkSmoothing(double share) {
    if (!(share >= 0 && share <= 1)) {
      throw new TensorException(
          "crossEntropy: the label smoothing must be from 0 to 1, but is " + share + ".");
    }
  }

  /** The losses of the samples, each already times its weight, as torch reduces them. */
  Tensor reduced(Tensor losses, Reduction reduction) {
    return switch (reduction) {
      case NONE -> losses;
      case SUM -> losses.sum();
      case MEAN -> losses.sum().div(weights.sum());
    };
  }

  /** Slopes of the samples' losses, once each sample counts as it does in the reduced loss. */
  Tensor weighted(Tensor slopes, int classDim, Reduction reduction) {
    Tensor counts = reduction == Reduction.MEAN ? weights.div(weights.sum()) : weights;
    Tensor all = slopes.mul(counts.unsqueeze(classDim));
    return all.maskedFill(ignored.unsqueeze(classDim), 0);
  }

  /** {@code weight} as it broadcasts over the dim of the classes. */
  static Optional<Tensor> alongClasses(Optional<Tensor> weight, Tensor logs) {
    int after = Math.max(0, logs.rank() - 2);
    int[] sizes = new int[1 + after];
    java.util.Arrays.fill(sizes, 1);
    sizes[0] = -1;
    return weight.map(each -> each.reshape(sizes));
  }
}
