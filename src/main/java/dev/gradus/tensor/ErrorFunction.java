package dev.gradus.tensor;

/**
 * The error function, and what is left of it to 1, to the accuracy of float64.
 *
 * <p>Between tabulated nodes both are Taylor series, whose terms follow from {@code f″ = -2x·f′};
 * the nodes' own values come from series that are slow but need no table.
 */
public final class ErrorFunction {
  static final PointwiseFunction ERF = new Erf();

  private static final int NODES_PER_UNIT = 32;

  /** Up to here there are nodes; the series for the rest is fast enough beyond. */
  private static final int LAST = 6;

  private static final int TERMS = 13;

  /** At each node the series of erfc, ascending. */
  private static final double[] SERIES = series();

  private ErrorFunction() {}

  private static final class Erf extends PointwiseFunction {
    Erf() {
      super("Erf", Saved.INPUT);
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

  private static double[] series() {
    double[] all = new double[(LAST * NODES_PER_UNIT + 1) * TERMS];
    for (int node = 0; node <= LAST * NODES_PER_UNIT; node++) {
      double x = (double) node / NODES_PER_UNIT;
      int at = node * TERMS;
      all[at] = x < 2 ? 1 - maclaurin(x) : tail(x);
      double before = 0;
      double slope = -2 / Math.sqrt(Math.PI) * Math.exp(-x * x);
      for (int k = 0; k < TERMS - 1; k++) {
        all[at + k + 1] = slope / (k + 1);
        double next = -2 * (x * slope + before) / (k + 1);
        before = slope;
        slope = next;
      }
    }
    return all;
  }

  /** The error function: {@code 2/√π · ∫₀ˣ e^(-t²) dt}. */
  public static double erf(double x) {
    double size = Math.abs(x);
    if (!(size < LAST)) {
      return Double.isNaN(x) ? x : Math.copySign(1, x);
    }
    int node = (int) (size * NODES_PER_UNIT + 0.5);
    if (node == 0) {
      // Here erfc would lose the digits of small numbers: the series without its first term.
      return Math.copySign(-size * horner(0, 1, size), x);
    }
    double step = size - (double) node / NODES_PER_UNIT;
    if (size < 0.5) {
      return Math.copySign(maclaurin(size), x);
    }
    return Math.copySign(1 - horner(node, 0, step), x);
  }

  /** {@code 1 - erf(x)}, without cancellation for great x. */
  public static double erfc(double x) {
    double size = Math.abs(x);
    if (!(size < LAST)) {
      return x > 0 ? tail(x) : Double.isNaN(x) ? x : 2;
    }
    int node = (int) (size * NODES_PER_UNIT + 0.5);
    double rest = horner(node, 0, size - (double) node / NODES_PER_UNIT);
    return x < 0 ? 2 - rest : rest;
  }

  /** The series at a node from one of its terms on. */
  private static double horner(int node, int from, double step) {
    int at = node * TERMS;
    double sum = SERIES[at + TERMS - 1];
    for (int k = at + TERMS - 2; k >= at + from; k--) {
      sum = sum * step + SERIES[k];
    }
    return sum;
  }

  /** Σ 2ⁿ x²ⁿ⁺¹ / (1·3·…·(2n+1)) · 2/√π · e^(-x²): all terms have one sign, so nothing cancels. */
  private static double maclaurin(double x) {
    double term = x;
    double sum = x;
    for (int n = 1; term > 1e-17 * sum; n++) {
      term *= 2 * x * x / (2 * n + 1);
      sum += term;
    }
    return 2 / Math.sqrt(Math.PI) * Math.exp(-x * x) * sum;
  }

  /** The continued fraction of Laplace for erfc, evaluated from its tail; for x from 2 on. */
  private static double tail(double x) {
    if (x > 27) {
      return 0;
    }
    double fraction = x;
    for (int k = 60; k > 0; k--) {
      fraction = x + k / 2.0 / fraction;
    }
    return Math.exp(-x * x) / (Math.sqrt(Math.PI) * fraction);
  }
}
