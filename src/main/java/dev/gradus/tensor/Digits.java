package dev.gradus.tensor;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * Numbers from 0 on as C writes them with four digits after the point, rounded half to even.
 *
 * <p>A product with a power of ten shows the digits. Only where it comes near a half, where its own
 * rounding could matter, the decimal expansion is looked at; the first use of {@code BigDecimal} is
 * slow, since it brings the classes of parallel multiplication with it.
 */
final class Digits {
  private Digits() {}

  /** As {@code %.4f} does: {@code 1.2000}. */
  static String fixed(double size) {
    double scaled = size * 10_000;
    boolean exact = Math.fma(size, 10_000, -scaled) == 0;
    if (!(scaled < 1e12) || !(exact || isClear(scaled))) {
      return Exact.fixed(size);
    }
    long units = (long) Math.rint(scaled);
    String decimals = Long.toString(10_000 + units % 10_000);
    return units / 10_000 + "." + decimals.substring(1);
  }

  /** As {@code %.4e} does: {@code 1.2000e-05}. */
  static String exponential(double size) {
    if (size == 0) {
      return "0.0000e+00";
    }
    int exponent = (int) Math.floor(Math.log10(size));
    double scaled = size * Math.pow(10, 4 - exponent);
    // Near a power of ten the logarithm may be one off.
    if (scaled < 10_000) {
      scaled *= 10;
      exponent--;
    }
    if (!isClear(scaled)) {
      return Exact.exponential(size);
    }
    long digits = (long) Math.rint(scaled);
    return digits < 100_000 ? written(digits, exponent) : written(digits / 10, exponent + 1);
  }

  /** Whether the number is finite and too far from a half for its last bits to count. */
  private static boolean isClear(double scaled) {
    return Math.abs(scaled - Math.floor(scaled) - 0.5) > 1e-3;
  }

  private static String written(long fiveDigits, int exponent) {
    String digits = Long.toString(fiveDigits);
    String power = Integer.toString(Math.abs(exponent));
    return digits.charAt(0)
        + "."
        + digits.substring(1)
        + (exponent < 0 ? "e-" : "e+")
        + (power.length() < 2 ? "0" : "")
        + power;
  }

  /** The same by decimal expansion: always right, and slow. */
  static final class Exact {
    private static final MathContext FIVE_DIGITS = new MathContext(5, RoundingMode.HALF_EVEN);

    private Exact() {}

    static String fixed(double size) {
      return new BigDecimal(size).setScale(4, RoundingMode.HALF_EVEN).toPlainString();
    }

    static String exponential(double size) {
      BigDecimal rounded = new BigDecimal(size).round(FIVE_DIGITS);
      int exponent = rounded.precision() - rounded.scale() - 1;
      // Numbers with few digits, such as 0.5, are filled up to five.
      return written(rounded.setScale(4 - exponent).unscaledValue().longValueExact(), exponent);
    }
  }
}
