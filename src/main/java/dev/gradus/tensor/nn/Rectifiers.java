package dev.gradus.tensor.nn;

import dev.gradus.tensor.PointwiseFunction;
import dev.gradus.tensor.SelectingFunction;

/** Activations that are linear on the right and bent, or flat, on the left. */
final class Rectifiers {
  private Rectifiers() {}

  /** x, and slope·x on the left. */
  static final class Leaky extends PointwiseFunction {
    /** What carries the bits of a NaN over the end of the integers. */
    private static final int NAN_WRAPS = 0x007fffff;

    private final double slope;

    Leaky(String name, double slope) {
      super(name, Saved.INPUT);
      this.slope = slope;
    }

    @Override
    protected double value(double x) {
      return x > 0 ? x : x * slope;
    }

    @Override
    protected double slope(double x, double y) {
      return x > 0 ? 1 : slope;
    }

    // Signs of activations are hard to predict, so these loops look the slope up.

    @Override
    protected void values(float[] x, float[] y) {
      double[] slopes = {1, slope};
      for (int i = 0; i < y.length; i++) {
        y[i] = (float) (x[i] * slopes[unlessPositive(x[i])]);
      }
    }

    @Override
    protected void gradients(float[] x, float[] y, float[] upstream, float[] out) {
      double[] slopes = {1, (float) slope};
      for (int i = 0; i < out.length; i++) {
        out[i] = (float) (upstream[i] * slopes[unlessPositive(x[i])]);
      }
    }

    /** 0 for numbers above zero, else 1. */
    private static int unlessPositive(float x) {
      int bits = Float.floatToRawIntBits(x);
      // Negative are numbers with a sign, then +0, then NaN, which the sum carries over the end.
      return (bits | bits - 1 | bits + NAN_WRAPS) >>> 31;
    }
  }

  /** scale·x, and scale·alpha·(e^(x/width) - 1) on the left. */
  static final class Elu extends PointwiseFunction {
    private final double alpha;
    private final double scale;
    private final double width;

    Elu(String name, double alpha, double scale, double width) {
      super(name, Saved.INPUT);
      this.alpha = alpha;
      this.scale = scale;
      this.width = width;
    }

    @Override
    protected double value(double x) {
      // Added to 0, since torch makes 0 of -0.
      return scale * (x <= 0 ? alpha * (Math.expm1(x / width) + 0.0) : x);
    }

    @Override
    protected double slope(double x, double y) {
      return scale * (x <= 0 ? alpha / width * Math.exp(x / width) : 1);
    }
  }

  /** x above the threshold, else a fixed number. */
  static final class Threshold extends SelectingFunction {
    private final double threshold;
    private final double number;

    Threshold(double threshold, double number) {
      super("Threshold", Saved.INPUT);
      this.threshold = threshold;
      this.number = number;
    }

    @Override
    protected double value(double x) {
      return x <= threshold ? number : x;
    }

    @Override
    protected double slope(double x, double y) {
      return x <= threshold ? 0 : 1;
    }

    @Override
    protected boolean keepsIntegers() {
      return true;
    }

    @Override
    protected long value(long x) {
      return x <= (long) threshold ? (long) number : x;
    }
  }
}
