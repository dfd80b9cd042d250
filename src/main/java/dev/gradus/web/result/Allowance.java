package dev.gradus.web.result;

/** How far an element may be off and still count: atol + rtol * |expected|. */
public record Allowance(double rtol, double atol) {

  /** An infinite value is matched by itself alone, however wide the margin would be. */
  boolean allows(double one, double two) {
    double margin = atol + rtol * Math.max(Math.abs(one), Math.abs(two));
    return one == two || Double.isFinite(margin) && Math.abs(one - two) <= margin;
  }

  /** The rule as a formula: {@code 1e-5 + 1.3e-6 × |expected|}. */
  String words() {
    return Numbers.error(atol) + " + " + Numbers.error(rtol) + " × |expected|";
  }
}
