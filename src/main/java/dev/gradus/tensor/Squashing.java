package dev.gradus.tensor;

/** The activation functions that torch has on tensors, but for {@link Relu}. */
final class Squashing {
  static final PointwiseFunction SIGMOID = new Sigmoid();
  static final PointwiseFunction TANH = new Tanh();

  private Squashing() {}

  private static final class Sigmoid extends PointwiseFunction {
    Sigmoid() {
      super("Sigmoid", Saved.OUTPUT);
    }

    @Override
    protected double value(double x) {
      return 1 / (1 + Math.exp(-x));
    }

    @Override
    protected double slope(double x, double y) {
      return y * (1 - y);
    }
  }

  private static final class Tanh extends PointwiseFunction {
    Tanh() {
      super("Tanh", Saved.OUTPUT);
    }

    @Override
    protected double value(double x) {
      return Math.tanh(x);
    }

    @Override
    protected double slope(double x, double y) {
      return 1 - y * y;
    }
  }
}
