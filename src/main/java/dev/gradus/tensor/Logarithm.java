package dev.gradus.tensor;

/** The logarithm to base 2, exact for powers of 2. */
final class Logarithm {
  private Logarithm() {}

  static double base2(double x) {
    if (!(x >= Double.MIN_NORMAL) || x == Double.POSITIVE_INFINITY) {
      return Math.log(x) / Math.log(2);
    }
    int exponent = Math.getExponent(x);
    double fraction = x / Math.scalb(1.0, exponent);
    // From 0.707 to 1.414, so that no digits are lost near 1.
    if (fraction > Math.sqrt(2)) {
      fraction /= 2;
      exponent++;
    }
    return exponent + Math.log(fraction) / Math.log(2);
  }
}
