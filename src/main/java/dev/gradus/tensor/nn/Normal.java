package dev.gradus.tensor.nn;

import dev.gradus.tensor.ErrorFunction;

/** The standard normal distribution. */
final class Normal {
  private Normal() {}

  /** How likely a number up to x is; without cancellation on the left. */
  static double cumulative(double x) {
    return 0.5 * ErrorFunction.erfc(-x / Math.sqrt(2));
  }

  static double density(double x) {
    return Math.exp(-0.5 * x * x) / Math.sqrt(2 * Math.PI);
  }
}
