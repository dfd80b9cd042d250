package dev.gradus.tensor;

/**
 * Compares the gradients that backward computes with central differences {@code (f(x + h) - f(x -
 * h)) / 2h}, in float64; {@code torch.autograd.gradcheck}.
 */
@Taught
public final class GradientCheck {
  private static final double STEP = 1e-6;

  private final TensorFunction function;
  private final Tensor[] inputs;
  private final Tensor weights;

  private GradientCheck(TensorFunction function, Tensor... inputs) {
    this.function = function;
    this.inputs = new Tensor[inputs.length];
    for (int i = 0; i < inputs.length; i++) {
      this.inputs[i] = inputs[i].detach().toDouble().copy().requiresGrad_();
    }
    // Unequal weights, so that errors of single elements can't cancel in the sum.
    Shape shape = function.of(this.inputs).shape();
    double[] unequal = Room.doubles(shape.elements());
    for (int i = 0; i < unequal.length; i++) {
      unequal[i] = 1 + Math.sin(3 * i + 1.0) / 2;
    }
    weights = Tensor.of(shape, DType.FLOAT64, unequal);
  }

  /**
   * The greatest difference between a gradient and its approximation, relative to 1 or to the
   * gradient, whichever is larger; below 1e-6 for a right gradient of a smooth function, where
   * {@code torch.autograd.gradcheck} says True.
   *
   * @throws TensorException if the function does, or uses no input
   */
  public static double greatestError(TensorFunction function, Tensor... inputs) {
    return new GradientCheck(function, inputs).greatestError();
  }

  private Tensor total() {
    return function.of(inputs).mul(weights).sum();
  }

  private double greatestError() {
    Tensor total = total();
    if (!total.requiresGrad()) {
      throw new TensorException("greatestError: the function's result depends on no input.");
    }
    total.backward();
    double greatest = 0;
    for (Tensor input : inputs) {
      double[] gradients =
          input.hasGrad() ? input.grad().toDoubles() : Room.doubles(input.elements());
      for (int i = 0; i < gradients.length; i++) {
        double error = Math.abs(gradients[i] - difference(input, i));
        greatest = Math.max(greatest, error / Math.max(1, Math.abs(gradients[i])));
      }
    }
    return greatest;
  }

  private double difference(Tensor input, int place) {
    double x = input.storage.get(place);
    try (NoGrad unrecorded = new NoGrad()) {
      input.storage.set(place, x + STEP);
      double above = total().item();
      input.storage.set(place, x - STEP);
      double below = total().item();
      input.storage.set(place, x);
      return (above - below) / (2 * STEP);
    }
  }
}
