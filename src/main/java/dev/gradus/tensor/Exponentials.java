package dev.gradus.tensor;

/** Exponentials and logarithms. */
final class Exponentials {
  static final PointwiseFunction EXP = new Exp();
  static final PointwiseFunction EXPM1 = new Expm1();
  static final PointwiseFunction LOG = new Log();
  static final PointwiseFunction LOG1P = new Log1p();
  static final PointwiseFunction LOG2 = new Log2();

  private Exponentials() {}

  private static final class Exp extends PointwiseFunction {
    Exp() {
      super("Exp", Saved.OUTPUT);
    }

    @Override
    protected double value(double x) {
      return Math.exp(x);
    }

    @Override
    protected double slope(double x, double y) {
      return y;
    }
  }

  private static final class Expm1 extends PointwiseFunction {
    Expm1() {
      super("Expm1", Saved.OUTPUT);
    }

    @Override
    protected double value(double x) {
      return Math.expm1(x);
    }

    @Override
    protected double slope(double x, double y) {
      return y + 1;
    }
  }

  private static final class Log extends PointwiseFunction {
    Log() {
      super("Log", Saved.INPUT);
    }

    @Override
    protected double value(double x) {
      return Math.log(x);
    }

    @Override
    protected double slope(double x, double y) {
      return 1 / x;
    }
  }

  private static final class Log1p extends PointwiseFunction {
    Log1p() {
      super("Log1P", Saved.INPUT);
    }

    @Override
    protected double value(double x) {
      return Math.log1p(x);
    }

    @Override
    protected double slope(double x, double y) {
      return 1 / (1 + x);
    }
  }

  private static final class Log2 extends PointwiseFunction {
    Log2() {
      super("Log2", Saved.INPUT);
    }

    @Override
    protected double value(double x) {
      return Logarithm.base2(x);
    }

    @Override
    protected double slope(double x, double y) {
      return 1 / (x * Math.log(2));
    }
  }
}
