package dev.gradus.tensor;

/** Signs and rounding. The slope of a staircase is 0. */
final class Signs {
  static final PointwiseFunction NEG = new Neg();
  static final PointwiseFunction ABS = new Abs();
  static final PointwiseFunction SIGN = new Sign();
  static final PointwiseFunction FLOOR = new Floor();
  static final PointwiseFunction CEIL = new Ceil();
  static final PointwiseFunction ROUND = new Round();

  private Signs() {}

  private static final class Neg extends PointwiseFunction {
    Neg() {
      super("Neg", Saved.NEITHER);
    }

    @Override
    protected double value(double x) {
      return -x;
    }

    @Override
    protected double slope(double x, double y) {
      return -1;
    }

    @Override
    DType ofTruth() {
      throw noTruth(", or use logicalNot() to turn them round");
    }

    @Override
    protected boolean keepsIntegers() {
      return true;
    }

    @Override
    protected long value(long x) {
      return -x;
    }
  }

  private static final class Abs extends PointwiseFunction {
    Abs() {
      super("Abs", Saved.INPUT);
    }

    @Override
    protected double value(double x) {
      return Math.abs(x);
    }

    @Override
    protected double slope(double x, double y) {
      return x > 0 ? 1 : x < 0 ? -1 : 0;
    }

    @Override
    DType ofTruth() {
      throw noTruth("");
    }

    @Override
    protected boolean keepsIntegers() {
      return true;
    }

    @Override
    protected long value(long x) {
      return Math.abs(x);
    }
  }

  private static final class Sign extends SelectingFunction {
    Sign() {
      super("Sign", Saved.NEITHER);
    }

    @Override
    protected double value(double x) {
      return x > 0 ? 1 : x < 0 ? -1 : 0;
    }

    @Override
    protected double slope(double x, double y) {
      return 0;
    }

    @Override
    DType ofTruth() {
      return DType.BOOL;
    }

    @Override
    protected boolean keepsIntegers() {
      return true;
    }

    @Override
    protected long value(long x) {
      return Long.signum(x);
    }
  }

  private static final class Floor extends SelectingFunction {
    Floor() {
      super("Floor", Saved.NEITHER);
    }

    @Override
    protected double value(double x) {
      return Math.floor(x);
    }

    @Override
    protected double slope(double x, double y) {
      return 0;
    }

    @Override
    DType ofTruth() {
      throw noTruth("");
    }

    @Override
    protected boolean keepsIntegers() {
      return true;
    }

    @Override
    protected long value(long x) {
      return x;
    }
  }

  private static final class Ceil extends SelectingFunction {
    Ceil() {
      super("Ceil", Saved.NEITHER);
    }

    @Override
    protected double value(double x) {
      return Math.ceil(x);
    }

    @Override
    protected double slope(double x, double y) {
      return 0;
    }

    @Override
    DType ofTruth() {
      throw noTruth("");
    }

    @Override
    protected boolean keepsIntegers() {
      return true;
    }

    @Override
    protected long value(long x) {
      return x;
    }
  }

  private static final class Round extends SelectingFunction {
    Round() {
      super("Round", Saved.NEITHER);
    }

    @Override
    protected double value(double x) {
      return Math.rint(x);
    }

    @Override
    protected double slope(double x, double y) {
      return 0;
    }

    @Override
    DType ofTruth() {
      throw noTruth("");
    }

    @Override
    protected boolean keepsIntegers() {
      return true;
    }

    @Override
    protected long value(long x) {
      return x;
    }
  }
}
