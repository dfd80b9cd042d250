package dev.gradus.tensor.nn;

import dev.gradus.tensor.GradFn;
import dev.gradus.tensor.ShapeException;
import dev.gradus.tensor.Tensor;
import java.util.Optional;

/** A loss that compares input and target element by element. */
abstract class ElementLoss {
  /** What {@code grad_fn} shows. */
  private final String name;

  private final String method;

  ElementLoss(String name, String method) {
    this.name = name;
    this.method = method;
  }

  abstract double loss(double input, double target);

  /** The derivative by the input. */
  abstract double slope(double input, double target);

  /** The derivative by the target; a loss of the distance is the same with both exchanged. */
  double targetSlope(double input, double target) {
    return slope(target, input);
  }

  final Tensor apply(Tensor input, Tensor target, Reduction reduction) {
    Types.floating(method, input);
    checkSame(method, input, target);
    double[] inputs = input.toDoubles();
    double[] targets = target.toDoubles();
    // Written over the copy of the inputs, which would otherwise be as much memory again.
    for (int i = 0; i < inputs.length; i++) {
      inputs[i] = loss(inputs[i], targets[i]);
    }
    Tensor each = Tensor.of(input.shape(), input.dtype(), inputs);
    Tensor result = reduced(each, reduction);
    if (GradFn.records(input, target)) {
      recorded(result, input, target, reduction);
    }
    return result;
  }

  /** Losses times a weight that broadcasts to their shape. */
  static Tensor weighted(
      String method, Tensor losses, Optional<Tensor> weight, Reduction reduction) {
    weight.ifPresent(each -> checkBroadcasts(method, "weight", each, losses));
    return reduced(weight.map(losses::mul).orElse(losses), reduction);
  }

  private static void checkBroadcasts(String method, String what, Tensor each, Tensor losses) {
    int[] sizes = each.shape().toArray();
    boolean fits = sizes.length <= losses.rank();
    for (int back = 1; fits && back <= sizes.length; back++) {
      int size = sizes[sizes.length - back];
      fits = size == 1 || size == losses.shape().dim(-back);
    }
    if (!fits) {
      throw new ShapeException(
          method
              + ": the "
              + what
              + " of shape "
              + each.shape()
              + " does not broadcast to the losses of shape "
              + losses.shape()
              + ".");
    }
  }

  /** {@code (1 - t)·x - (1 + (p - 1)·t)·log σ(x)}, one by one. */
  static Tensor withPositive(Tensor input, Tensor target, Tensor positive) {
    String method = "binaryCrossEntropyWithLogits";
    checkSame(method, Types.floating(method, input), target);
    checkBroadcasts(method, "posWeight", positive, input);
    Tensor scale = positive.sub(1).mul(target).add(1);
    Tensor negatives = target.neg().add(1).mul(input);
    return negatives.sub(scale.mul(Functional.logSigmoid(input)));
  }

  static void checkSame(String method, Tensor input, Tensor target) {
    Types.given(method, "the target", target);
    if (!input.shape().equals(target.shape())) {
      throw new ShapeException(
          method
              + ": input and target need the same shape, but have "
              + input.shape()
              + " and "
              + target.shape()
              + ".");
    }
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
        for (int i = 0; i < inputs.length; i++) {
          double slope =
              which == 0 ? slope(inputs[i], targets[i]) : targetSlope(inputs[i], targets[i]);
          inputs[i] = reduction == Reduction.MEAN ? slope / inputs.length : slope;
        }
        return Tensor.of(x.shape(), x.dtype(), inputs).mul(upstream).to(inputs(which).dtype());
      }

      private Tensor inputs(int which) {
        return which == 0 ? x : t;
      }
    }.becomesThatOf(result);
  }
}
