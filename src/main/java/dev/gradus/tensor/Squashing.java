package dev.gradus.tensor;

/** The activation functions that torch has on tensors. */
final class Squashing {
  static final PointwiseFunction RELU = new Relu();
  static final PointwiseFunction SIGMOID = new Sigmoid();
  static final PointwiseFunction TANH = new Tanh();

  private Squashing() {}

  private static final class Relu extends PointwiseFunction {
    Relu() {
      super("Relu");
    }

    @Override
    protected double value(double x) {
      return x > 0 || Double.isNaN(x) ? x : 0;
    }

    @Override
    protected double slope(double x, double y) {
      return y <= 0 ? 0 : 1;
    }

    @Override
    protected boolean keepsIntegers() {
      return true;
    }

    @Override
    protected long value(long x) {
      return Math.max(0, x);
    }
  }

  private static final class Sigmoid extends PointwiseFunction {
    Sigmoid() {
      super("Sigmoid");
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
      super("Tanh");
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
