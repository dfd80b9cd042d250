package dev.gradus.tensor;

import org.jspecify.annotations.Nullable;

/** Moves numbers into a range. Within it, ends included, the slope is 1. */
final class Clamp extends Between {
  /** The same for int64, whose last bits a double does not hold. */
  private final long leastWhole;

  private final long greatestWhole;

  private Clamp(@Nullable Number least, @Nullable Number greatest, DType dtype) {
    super(
        "Clamp",
        least == null ? Double.NEGATIVE_INFINITY : rounded(least, dtype),
        greatest == null ? Double.POSITIVE_INFINITY : rounded(greatest, dtype));
    leastWhole = least == null ? Long.MIN_VALUE : least.longValue();
    greatestWhole = greatest == null ? Long.MAX_VALUE : greatest.longValue();
  }

  static Tensor apply(Tensor x, @Nullable Number least, @Nullable Number greatest) {
    if (least == null && greatest == null) {
      throw new TensorException("clamp: at least one end of the range must be given.");
    }
    DType dtype = x.dtype();
    dtype = least == null ? dtype : Promotion.operand(x, least).dtype().promote(dtype);
    dtype = greatest == null ? dtype : Promotion.operand(x, greatest).dtype().promote(dtype);
    return new Clamp(least, greatest, dtype).apply(x.to(dtype));
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
  protected double slope(double x, double y) {
    return x >= least && x <= greatest ? 1 : 0;
  }

  @Override
  protected long value(long x) {
    return Math.min(Math.max(x, leastWhole), greatestWhole);
  }
}
