package dev.gradus.tensor.nn;

import java.math.BigDecimal;
import java.math.MathContext;

/** Numbers as Python's {@code repr} writes a float: {@code 0.01}, {@code 1e-05}, {@code inf}. */
final class PythonNumber {
  private PythonNumber() {}

  static String repr(double x) {
    if (Double.isNaN(x)) {
      return "nan";
    }
    if (Double.isInfinite(x)) {
      return x > 0 ? "inf" : "-inf";
    }
    // Java, too, seeks the fewest digits, but never fewer than two.
    BigDecimal number = new BigDecimal(Double.toString(Math.abs(x))).stripTrailingZeros();
    BigDecimal oneDigit = number.round(new MathContext(1));
    if (oneDigit.doubleValue() == Math.abs(x)) {
      number = oneDigit;
    }
    String sign = x < 0 || 1 / x < 0 ? "-" : "";
    int exponent = number.precision() - number.scale() - 1;
    if (x != 0 && (exponent < -4 || exponent >= 16)) {
      return sign + scientific(number.unscaledValue().toString(), exponent);
    }
    String plain = number.toPlainString();
    return sign + plain + (plain.contains(".") ? "" : ".0");
  }

  private static String scientific(String digits, int exponent) {
    String power = Integer.toString(Math.abs(exponent));
    return digits.charAt(0)
        + (digits.length() > 1 ? "." + digits.substring(1) : "")
        + (exponent < 0 ? "e-" : "e+")
        + (power.length() < 2 ? "0" : "")
        + power;
  }
}
