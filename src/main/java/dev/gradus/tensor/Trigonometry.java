package dev.gradus.tensor;

/** Sine and cosine. */
final class Trigonometry {
  static final PointwiseFunction SIN = new Sin();
  static final PointwiseFunction COS = new Cos();

  private Trigonometry() {}

  private static final class Sin extends PointwiseFunction {
    Sin() {
      super("Sin", Saved.INPUT);
    }

    @Override
    protected double value(double x) {
      return Math.sin(x);
    }

    @Override
    protected double slope(double x, double y) {
      return Math.cos(x);
    }
  }

  private static final class Cos extends PointwiseFunction {
    Cos() {
      super("Cos", Saved.INPUT);
    }

    @Override
    protected double value(double x) {
      return Math.cos(x);
    }

    @Override
    protected double slope(double x, double y) {
      return -Math.sin(x);
    }
  }
}
