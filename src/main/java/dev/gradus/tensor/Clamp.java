package dev.gradus.tensor;

import org.jspecify.annotations.Nullable;

/** Moves numbers into a range. Within it, ends included, the slope is 1. */
final class Clamp extends SelectingFunction {
  private final double least;
  private final double greatest;

  private Clamp(double least, double greatest) {
    super("Clamp", Saved.INPUT);
    this.least = least;
    this.greatest = greatest;
  }

  static Tensor apply(Tensor x, @Nullable Number least, @Nullable Number greatest) {
    if (least == null && greatest == null) {
      throw new TensorException("clamp: at least one end of the range must be given.");
    }
    DType dtype = x.dtype();
    dtype = least == null ? dtype : Promotion.operand(x, least).dtype().promote(dtype);
    dtype = greatest == null ? dtype : Promotion.operand(x, greatest).dtype().promote(dtype);
    double from = least == null ? Double.NEGATIVE_INFINITY : rounded(least, dtype);
    double to = greatest == null ? Double.POSITIVE_INFINITY : rounded(greatest, dtype);
    return new Clamp(from, to).apply(x.to(dtype));
  }

  /** Torch counts a range of tensors, not of numbers, as the first. */
  @Override
  String gradFnName() {
    return "ClampBackward1";
  }

  /** The number as the dtype has it. */
  private static double rounded(Number number, DType dtype) {
    return dtype == DType.FLOAT32 ? number.floatValue() : number.doubleValue();
  }

  @Override
  protected double value(double x) {
    return Math.min(Math.max(x, least), greatest);
  }

  @Override
  protected double slope(double x, double y) {
    return x >= least && x <= greatest ? 1 : 0;
  }

  @Override
  protected boolean keepsIntegers() {
    return true;
  }

  @Override
  protected long value(long x) {
    return x < least ? (long) least : x > greatest ? (long) greatest : x;
  }
}
