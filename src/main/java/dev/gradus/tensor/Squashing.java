package dev.gradus.tensor;

/** The activation functions that torch has on tensors. */
final class Squashing {
  static final PointwiseFunction RELU = new Relu();
  static final PointwiseFunction SIGMOID = new Sigmoid();
  static final PointwiseFunction TANH = new Tanh();

  /** What carries the bits of a NaN, less one, over the end of the integers. */
  private static final int NAN_WRAPS = 0x00800000;

  private Squashing() {}

  /**
   * relu by operations that have vector instructions. The greater of x and a zero, which is +0
   * below zero, where 0.5 more than the sign is negative, and else -0, so that -0 stays what it is.
   */
  static void reluByArithmetic(float[] x, float[] y) {
    for (int i = 0; i < y.length; i++) {
      y[i] = Math.max(x[i], (Math.signum(x[i]) + 0.5f) * -0f);
    }
  }

  /** relu by operations that are fast without vector instructions. */
  static void reluByBits(float[] x, float[] y) {
    for (int i = 0; i < y.length; i++) {
      int bits = Float.floatToRawIntBits(x[i]);
      // Negative in both: below zero, neither -0, which wraps here, nor NaN, which wraps there.
      int below = bits - 1;
      int ifBelow = (below & below + NAN_WRAPS) >> 31;
      y[i] = Float.intBitsToFloat(bits & ~ifBelow);
    }
  }

  private static final class Relu extends SelectingFunction {
    /** All bits of a float32 but the sign. */
    private static final int SIZE_BITS = 0x7fffffff;

    Relu() {
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
        reluByArithmetic(x, y);
      } else {
        reluByBits(x, y);
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
  }

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
