package dev.gradus.tensor;

/** The error function and what is left of it to 1, to the accuracy of float64. */
public final class ErrorFunction {
  static final PointwiseFunction ERF = new Erf();

  private ErrorFunction() {}

  private static final class Erf extends PointwiseFunction {
    Erf() {
      super("Erf");
    }

    @Override
    protected double value(double x) {
      return erf(x);
    }

    @Override
    protected double slope(double x, double y) {
      return 2 / Math.sqrt(Math.PI) * Math.exp(-x * x);
    }
  }

  /** The Maclaurin series near 0; further out 1 minus the rest. */
  public static double erf(double x) {
    double size = Math.abs(x);
    if (size < 2) {
      return series(x);
    }
    return Math.copySign(1 - tail(size), x);
  }

  /** {@code 1 - erf(x)}, without cancellation for great x. */
  public static double erfc(double x) {
    return x < 2 ? 1 - erf(x) : tail(x);
  }

  /** Σ 2ⁿ x²ⁿ⁺¹ / (1·3·…·(2n+1)) · 2/√π · e^(-x²): all terms have one sign, so nothing cancels. */
  private static double series(double x) {
    double term = x;
    double sum = x;
    for (int n = 1; Math.abs(term) > 1e-17 * Math.abs(sum); n++) {
      term *= 2 * x * x / (2 * n + 1);
      sum += term;
    }
    return 2 / Math.sqrt(Math.PI) * Math.exp(-x * x) * sum;
  }

  /** The continued fraction of Laplace for erfc, evaluated from its tail; for x from 2 on. */
  private static double tail(double x) {
    if (x > 27) {
      return Double.isNaN(x) ? x : 0;
    }
    double fraction = x;
    for (int k = 60; k > 0; k--) {
      fraction = x + k / 2.0 / fraction;
    }
    return Math.exp(-x * x) / (Math.sqrt(Math.PI) * fraction);
  }
}
