package dev.gradus.tensor.nn;

import dev.gradus.tensor.PointwiseFunction;

/** Activations without a kink, all evaluated so that nothing overflows or cancels. */
final class Smooth {
  private Smooth() {}

  /** x·Φ(x), where Φ is the normal distribution. */
  static final class Gelu extends PointwiseFunction {
    Gelu() {
      super("Gelu", Saved.INPUT);
    }

    @Override
    protected double value(double x) {
      return x * Normal.cumulative(x);
    }

    @Override
    protected double slope(double x, double y) {
      return Normal.cumulative(x) + x * Normal.density(x);
    }

    @Override
    protected void values(float[] x, float[] y) {
      if (new GeluLoop(x, y).meetsOddities()) {
        for (int i = 0; i < y.length; i++) {
          if (x[i] == 0 || Float.isInfinite(x[i])) {
            y[i] = (float) value((double) x[i]);
          }
        }
      }
    }
  }

  /** The approximation of {@link Gelu} by tanh. */
  static final class GeluTanh extends PointwiseFunction {
    GeluTanh() {
      super("Gelu", Saved.INPUT);
    }

    @Override
    protected double value(double x) {
      // (1 + tanh u) / 2 = σ(2u), which does not cancel on the left.
      return x / (1 + Math.exp(-2 * inner(x)));
    }

    @Override
    protected double slope(double x, double y) {
      double tanh = Math.tanh(inner(x));
      double innerSlope = Math.sqrt(2 / Math.PI) * (1 + 3 * 0.044715 * x * x);
      return 0.5 * (1 + tanh) + 0.5 * x * (1 - tanh * tanh) * innerSlope;
    }

    private static double inner(double x) {
      return Math.sqrt(2 / Math.PI) * (x + 0.044715 * x * x * x);
    }
  }

  /** x·σ(x). */
  static final class Silu extends PointwiseFunction {
    Silu() {
      super("Silu", Saved.INPUT);
    }

    @Override
    protected double value(double x) {
      return x / (1 + Math.exp(-x));
    }

    @Override
    protected double slope(double x, double y) {
      double sigmoid = 1 / (1 + Math.exp(-x));
      return sigmoid * (1 + x * (1 - sigmoid));
    }
  }

  /** x·tanh(softplus(x)). */
  static final class Mish extends PointwiseFunction {
    Mish() {
      super("Mish", Saved.INPUT);
    }

    @Override
    protected double value(double x) {
      return x * Math.tanh(Math.log1p(Math.exp(x)));
    }

    @Override
    protected double slope(double x, double y) {
      double tanh = Math.tanh(Math.log1p(Math.exp(x)));
      double sigmoid = 1 / (1 + Math.exp(-x));
      return tanh + x * sigmoid * (1 - tanh * tanh);
    }
  }

  /** log(1 + e^(beta·x)) / beta; beyond the threshold x itself. */
  static final class Softplus extends PointwiseFunction {
    private final double beta;
    private final double threshold;

    Softplus(double beta, double threshold) {
      super("Softplus", Saved.INPUT);
      this.beta = beta;
      this.threshold = threshold;
    }

    @Override
    protected double value(double x) {
      return x * beta > threshold ? x : Math.log1p(Math.exp(x * beta)) / beta;
    }

    @Override
    protected double slope(double x, double y) {
      return x * beta > threshold ? 1 : 1 / (1 + Math.exp(-x * beta));
    }
  }

  /** log σ(x). */
  static final class LogSigmoid extends PointwiseFunction {
    LogSigmoid() {
      super("LogSigmoid", Saved.INPUT);
    }

    @Override
    protected double value(double x) {
      return Math.min(x, 0) - Math.log1p(Math.exp(-Math.abs(x)));
    }

    @Override
    protected double slope(double x, double y) {
      return 1 / (1 + Math.exp(x));
    }
  }
}
