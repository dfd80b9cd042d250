package dev.gradus.tensor.nn;

import dev.gradus.tensor.GradFn;
import dev.gradus.tensor.Shape;
import dev.gradus.tensor.ShapeException;
import dev.gradus.tensor.Tensor;
import dev.gradus.tensor.TensorException;
import java.util.Optional;

/** The losses that compare scores of classes with the right class. */
final class ClassLosses {
  private ClassLosses() {}

  static Tensor crossEntropy(Tensor input, Tensor target, CrossEntropyLoss options) {
    Types.floating("crossEntropy", input);
    Types.given("crossEntropy", "the target", target);
    int classDim = classDim("crossEntropy", input);
    Tensor logs = input.logSoftmax(classDim);
    if (target.dtype().isFloating()) {
      return ofProbabilities(logs, target, options);
    }
    NLLLoss plain = new NLLLoss(options.weight(), options.ignoreIndex(), options.reduction());
    Tensor right = nll("crossEntropy", logs, target, plain);
    double share = options.labelSmoothing();
    if (share == 0) {
      return right;
    }
    ClassTargets targets = ClassTargets.of("crossEntropy", target, logs, plain);
    Tensor all = ClassTargets.alongClasses(plain.weight(), logs).map(logs::mul).orElse(logs);
    Tensor losses = all.sum(classDim).neg().maskedFill(targets.ignored(), 0);
    Tensor spread = targets.reduced(losses, plain.reduction());
    return right.mul(1 - share).add(spread.mul(share / logs.shape().dim(classDim)));
  }

  private static Tensor ofProbabilities(Tensor logs, Tensor target, CrossEntropyLoss options) {
    if (!target.shape().equals(logs.shape())) {
      throw new ShapeException(
          "crossEntropy: target probabilities need the shape of the input, "
              + logs.shape()
              + ", but have "
              + target.shape()
              + ".");
    }
    int classDim = classDim("crossEntropy", logs);
    int classes = logs.shape().dim(classDim);
    double share = options.labelSmoothing();
    Tensor aim = share == 0 ? target : target.mul(1 - share).add(share / classes);
    Optional<Tensor> weight =
        options
            .weight()
            .map(each -> ClassTargets.checkedWeight("crossEntropy", each, logs.dtype(), classes));
    Tensor weighted = ClassTargets.alongClasses(weight, logs).map(logs::mul).orElse(logs);
    return ElementLoss.reduced(weighted.mul(aim).sum(classDim).neg(), options.reduction());
  }

  private static int classDim(String method, Tensor input) {
    if (input.rank() < 1) {
      throw new ShapeException(
          method + ": the input needs a dim for the classes, but is a number.");
    }
    return input.rank() == 1 ? 0 : 1;
  }

  static Tensor nll(String method, Tensor logs, Tensor target, NLLLoss options) {
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
    int classes = logs.shape().dim(classDim);
    boolean ignores = ClassTargets.checkClasses(method, target, options.ignoreIndex(), classes);
    if (options.weight().isEmpty() && !ignores) {
      return unweighted(logs, target, options.reduction());
    }
    return weighted(logs, ClassTargets.of(method, target, logs, options), options.reduction());
  }

  private static Tensor weighted(Tensor logs, ClassTargets targets, Reduction reduction) {
    int classDim = logs.rank() == 1 ? 0 : 1;
    Tensor index = targets.classes().unsqueeze(classDim);
    Tensor picked = logs.detach().gather(classDim, index).squeeze(classDim).neg();
    Tensor losses = picked.mul(targets.weights()).maskedFill(targets.ignored(), 0);
    Tensor result = targets.reduced(losses, reduction);
    if (GradFn.records(logs)) {
      new GradFn(name(logs, reduction), logs) {
        @Override
        protected Tensor gradient(int which, Tensor upstream) {
          Tensor scale = reduction == Reduction.NONE ? upstream.unsqueeze(classDim) : upstream;
          return atClasses(logs, index, targets.weighted(scale.neg(), classDim, reduction));
        }
      }.saving(index).becomesThatOf(result);
    }
    return result;
  }

  /** The common case, for which training needs a short way. */
  private static Tensor unweighted(Tensor logs, Tensor target, Reduction reduction) {
    int classDim = logs.rank() == 1 ? 0 : 1;
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
    new GradFn(name(logs, reduction), logs) {
      @Override
      protected Tensor gradient(int which, Tensor upstream) {
        double count = reduction == Reduction.MEAN ? index.elements() : 1;
        Tensor scale = reduction == Reduction.NONE ? upstream.unsqueeze(classDim) : upstream;
        return atClasses(logs, index, scale.div(count).neg());
      }
    }.saving(index).becomesThatOf(result);
  }

  /** Torch has another way for images, to which it reshapes all other inputs of several dims. */
  private static String name(Tensor logs, Reduction reduction) {
    if (logs.rank() < 3) {
      return "NllLossBackward0";
    }
    boolean reshaped = reduction == Reduction.NONE && logs.rank() != 4;
    return reshaped ? "ViewBackward0" : "NllLoss2DBackward0";
  }

  /** A number for each sample at its class, and 0 elsewhere; both index and numbers broadcast. */
  private static Tensor atClasses(Tensor logs, Tensor index, Tensor numbers) {
    int classDim = logs.rank() == 1 ? 0 : 1;
    int classes = logs.shape().dim(classDim);
    int inner = 1; // samples of an image
    for (int axis = classDim + 1; axis < logs.rank(); axis++) {
      inner *= logs.shape().dim(axis);
    }
    long[] places = index.toLongs();
    double[] each = numbers.expand(index.shape()).toDoubles();
    double[] all = logs.zerosLike().toDoubles();
    for (int sample = 0; sample < places.length; sample++) {
      int row = sample / inner * classes + (int) places[sample];
      all[row * inner + sample % inner] = each[sample];
    }
    return Tensor.of(logs.shape(), logs.dtype(), all);
  }

  private static Shape withoutDim(Shape shape, int dim) {
    int[] sizes = new int[shape.rank() - 1];
    for (int axis = 0; axis < sizes.length; axis++) {
      sizes[axis] = shape.dim(axis < dim ? axis : axis + 1);
    }
    return Shape.of(sizes);
  }

  static void checkProbabilities(Tensor input, Tensor target) {
    Types.given("binaryCrossEntropy", "the input", input);
    Types.given("binaryCrossEntropy", "the target", target);
    check(
        input,
        "inputs must be probabilities from 0 to 1, but one is ",
        "; apply sigmoid first, or use binaryCrossEntropyWithLogits.");
    check(target, "targets must be probabilities from 0 to 1, but one is ", ".");
  }

  private static void check(Tensor probabilities, String problem, String remedy) {
    for (double p : probabilities.toDoubles()) {
      if (!(p >= 0 && p <= 1)) {
        throw new TensorException("binaryCrossEntropy: " + problem + p + remedy);
      }
    }
  }
}
