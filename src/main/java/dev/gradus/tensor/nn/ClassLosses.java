package dev.gradus.tensor.nn;

import dev.gradus.tensor.GradFn;
import dev.gradus.tensor.Shape;
import dev.gradus.tensor.ShapeException;
import dev.gradus.tensor.Tensor;
import dev.gradus.tensor.TensorException;

/** The losses that compare scores of classes with the right class. */
final class ClassLosses {
  private ClassLosses() {}

  static Tensor crossEntropy(Tensor input, Tensor target, Reduction reduction) {
    Types.floating("crossEntropy", input);
    int classDim = classDim("crossEntropy", input);
    Tensor logs = input.logSoftmax(classDim);
    if (!target.dtype().isFloating()) {
      return nll("crossEntropy", logs, target, reduction);
    }
    if (!target.shape().equals(input.shape())) {
      throw new ShapeException(
          "crossEntropy: target probabilities need the shape of the input, "
              + input.shape()
              + ", but have "
              + target.shape()
              + ".");
    }
    Tensor losses = logs.mul(target).sum(classDim).neg();
    return ElementLoss.reduced(losses, reduction);
  }

  private static int classDim(String method, Tensor input) {
    if (input.rank() < 1) {
      throw new ShapeException(
          method + ": the input needs a dim for the classes, but is a number.");
    }
    return input.rank() == 1 ? 0 : 1;
  }

  static Tensor nll(String method, Tensor logs, Tensor target, Reduction reduction) {
    Types.floating(method, logs);
    Types.classes(method, target);
    int classDim = classDim(method, logs);
    Shape expected = withoutDim(logs.shape(), classDim);
    if (!target.shape().equals(expected)) {
      throw new ShapeException(
          method
              + ": for an input of shape "
              + logs.shape()
              + " the class numbers need the shape "
              + expected
              + ", but have "
              + target.shape()
              + ".");
    }
    checkClasses(method, target, logs.shape().dim(classDim));
    Tensor index = target.unsqueeze(classDim);
    Tensor losses = logs.detach().gather(classDim, index).squeeze(classDim).neg();
    Tensor result = ElementLoss.reduced(losses, reduction);
    if (GradFn.records(logs)) {
      recorded(result, logs, index, reduction);
    }
    return result;
  }

  private static void recorded(Tensor result, Tensor logs, Tensor index, Reduction reduction) {
    int classDim = logs.rank() == 1 ? 0 : 1;
    int classes = logs.shape().dim(classDim);
    String name = logs.rank() < 3 ? "NllLossBackward0" : "NllLoss2DBackward0";
    new GradFn(name, logs) {
      @Override
      protected Tensor gradient(int which, Tensor upstream) {
        Tensor hot = index.squeeze(classDim).oneHot(classes).to(logs.dtype());
        int[] order = new int[logs.rank()];
        for (int axis = 0; axis < order.length; axis++) {
          order[axis] = axis < classDim ? axis : axis == classDim ? order.length - 1 : axis - 1;
        }
        Tensor each = hot.permute(order).neg();
        double count = reduction == Reduction.MEAN ? index.elements() : 1;
        Tensor scale = reduction == Reduction.NONE ? upstream.unsqueeze(classDim) : upstream;
        return each.mul(scale.div(count));
      }
    }.becomesThatOf(result);
  }

  private static Shape withoutDim(Shape shape, int dim) {
    int[] sizes = new int[shape.rank() - 1];
    for (int axis = 0; axis < sizes.length; axis++) {
      sizes[axis] = shape.dim(axis < dim ? axis : axis + 1);
    }
    return Shape.of(sizes);
  }

  private static void checkClasses(String method, Tensor target, int classes) {
    for (long number : target.toLongs()) {
      if (number < 0 || number >= classes) {
        throw new IndexOutOfBoundsException(
            method
                + ": the target names class "
                + number
                + ", but there are "
                + classes
                + " classes, counted from 0.");
      }
    }
  }

  static void checkProbabilities(Tensor input) {
    for (double p : input.toDoubles()) {
      if (!(p >= 0 && p <= 1)) {
        throw new TensorException(
            "binaryCrossEntropy: inputs must be probabilities from 0 to 1, but one is "
                + p
                + "; apply sigmoid first, or use binaryCrossEntropyWithLogits.");
      }
    }
  }
}
