package dev.gradus.tensor.nn;

import dev.gradus.tensor.GradFn;
import dev.gradus.tensor.ShapeException;
import dev.gradus.tensor.Tensor;

/** A loss that compares input and target element by element. */
abstract class ElementLoss {
  private final String name;
  private final String method;

  ElementLoss(String name, String method) {
    this.name = name;
    this.method = method;
  }

  abstract double loss(double input, double target);

  /** The derivative by the input. */
  abstract double slope(double input, double target);

  /** The derivative by the target; for a loss of the difference the opposite one. */
  double targetSlope(double input, double target) {
    return -slope(input, target);
  }

  final Tensor apply(Tensor input, Tensor target, Reduction reduction) {
    Types.floating(method, input);
    if (!input.shape().equals(target.shape())) {
      throw new ShapeException(
          method
              + ": input and target need the same shape, but have "
              + input.shape()
              + " and "
              + target.shape()
              + ".");
    }
    double[] inputs = input.toDoubles();
    double[] targets = target.toDoubles();
    double[] losses = new double[inputs.length];
    for (int i = 0; i < losses.length; i++) {
      losses[i] = loss(inputs[i], targets[i]);
    }
    Tensor each = Tensor.of(input.shape(), input.dtype(), losses);
    Tensor result = reduced(each, reduction);
    if (GradFn.records(input, target)) {
      recorded(result, input, target, reduction);
    }
    return result;
  }

  static Tensor reduced(Tensor losses, Reduction reduction) {
    return switch (reduction) {
      case MEAN -> losses.mean();
      case SUM -> losses.sum();
      case NONE -> losses;
    };
  }

  private void recorded(Tensor result, Tensor input, Tensor target, Reduction reduction) {
    Tensor x = input.detach();
    Tensor t = target.detach();
    new GradFn(name, input, target) {
      @Override
      protected Tensor gradient(int which, Tensor upstream) {
        double[] inputs = x.toDoubles();
        double[] targets = t.toDoubles();
        double[] slopes = new double[inputs.length];
        for (int i = 0; i < slopes.length; i++) {
          double slope =
              which == 0 ? slope(inputs[i], targets[i]) : targetSlope(inputs[i], targets[i]);
          slopes[i] = reduction == Reduction.MEAN ? slope / slopes.length : slope;
        }
        return Tensor.of(x.shape(), x.dtype(), slopes).mul(upstream).to(inputs(which).dtype());
      }

      private Tensor inputs(int which) {
        return which == 0 ? x : t;
      }
    }.becomesThatOf(result);
  }
}
