package dev.gradus.tensor;

/**
 * {@code max(0, x)}, in a file of its own: most of what learners run calls this and nothing like
 * it, so that nothing else is loaded for it.
 */
final class Relu extends SelectingFunction {
  static final PointwiseFunction INSTANCE = new Relu();

  /** All bits of a float32 but the sign. */
  private static final int SIZE_BITS = 0x7fffffff;

  /** What carries the bits of a NaN, less one, over the end of the integers. */
  private static final int NAN_WRAPS = 0x00800000;

  private Relu() {
    super("Relu", Saved.OUTPUT);
  }

  @Override
  DType ofTruth() {
    throw noTruth("");
  }

  @Override
  protected double value(double x) {
    // -0 stays -0, as in torch.
    return x < 0 ? 0 : x;
  }

  @Override
  protected double slope(double x, double y) {
    return y <= 0 ? 0 : 1;
  }

  // Signs of activations are hard to predict, so none of these loops branches.

  @Override
  protected void values(float[] x, float[] y) {
    if (VectorInstructions.AVAILABLE) {
      byArithmetic(x, y);
    } else {
      byBits(x, y);
    }
  }

  @Override
  protected void gradients(float[] x, float[] y, float[] upstream, float[] out) {
    for (int i = 0; i < out.length; i++) {
      int ifNotZero = -(Float.floatToRawIntBits(y[i]) & SIZE_BITS) >> 31;
      out[i] = Float.intBitsToFloat(Float.floatToRawIntBits(upstream[i]) & ifNotZero);
    }
  }

  @Override
  protected boolean keepsIntegers() {
    return true;
  }

  @Override
  protected long value(long x) {
    return Math.max(0, x);
  }

  /**
   * By operations that have vector instructions: the greater of x and a zero. The zero is +0 below
   * zero, where the sign and 0.5 are negative together, and -0 elsewhere, so that -0 stays -0.
   */
  static void byArithmetic(float[] x, float[] y) {
    for (int i = 0; i < y.length; i++) {
      y[i] = Math.max(x[i], (Math.signum(x[i]) + 0.5f) * -0f);
    }
  }

  /** By operations that are fast without vector instructions. */
  static void byBits(float[] x, float[] y) {
    for (int i = 0; i < y.length; i++) {
      int bits = Float.floatToRawIntBits(x[i]);
      // Negative in both: below zero, neither -0, which wraps here, nor NaN, which wraps there.
      int below = bits - 1;
      int ifBelow = (below & below + NAN_WRAPS) >> 31;
      y[i] = Float.intBitsToFloat(bits & ~ifBelow);
    }
  }
}
