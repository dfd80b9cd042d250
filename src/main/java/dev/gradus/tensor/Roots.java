package dev.gradus.tensor;

/** Powers with fixed exponents. */
final class Roots {
  static final PointwiseFunction SQUARE = new Square();
  static final PointwiseFunction RECIPROCAL = new Reciprocal();
  static final PointwiseFunction SQRT = new Sqrt();
  static final PointwiseFunction RSQRT = new Rsqrt();

  private Roots() {}

  private static final class Square extends PointwiseFunction {
    Square() {
      super("Pow", Saved.INPUT);
    }

    @Override
    protected double value(double x) {
      return x * x;
    }

    @Override
    protected double slope(double x, double y) {
      return 2 * x;
    }

    @Override
    DType ofTruth() {
      return DType.INT64;
    }

    @Override
    protected boolean keepsIntegers() {
      return true;
    }

    @Override
    protected long value(long x) {
      return x * x;
    }
  }

  private static final class Reciprocal extends PointwiseFunction {
    Reciprocal() {
      super("Reciprocal", Saved.OUTPUT);
    }

    @Override
    protected double value(double x) {
      return 1 / x;
    }

    @Override
    protected double slope(double x, double y) {
      return -y * y;
    }
  }

  private static final class Sqrt extends PointwiseFunction {
    Sqrt() {
      super("Sqrt", Saved.OUTPUT);
    }

    @Override
    protected double value(double x) {
      return Math.sqrt(x);
    }

    @Override
    protected double slope(double x, double y) {
      return 0.5 / y;
    }
  }

  private static final class Rsqrt extends PointwiseFunction {
    Rsqrt() {
      super("Rsqrt", Saved.OUTPUT);
    }

    @Override
    protected double value(double x) {
      return 1 / Math.sqrt(x);
    }

    @Override
    protected double slope(double x, double y) {
      return -0.5 * y * y * y;
    }
  }
}
