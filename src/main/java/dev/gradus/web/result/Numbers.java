package dev.gradus.web.result;

import dev.gradus.exercise.Tolerance;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;

/** Numbers as people write them. */
public final class Numbers {

  private Numbers() {}

  /** Points without needless decimals: 2, 7.5. */
  public static String points(double points) {
    return new BigDecimal(points, new MathContext(6)).stripTrailingZeros().toPlainString();
  }

  /** A tolerance as a rule: {@code 1e-5 + 1.3e-6 × |expected|}. */
  public static String rule(Tolerance tolerance) {
    if (tolerance.rtol() == 0) {
      return tolerance.atol() == 0 ? "none" : error(tolerance.atol());
    }
    return error(tolerance.atol()) + " + " + error(tolerance.rtol()) + " × |expected|";
  }

  /** An error in two digits: 3.1e-4, 0.25, 12. */
  public static String error(double error) {
    if (Double.isNaN(error) || Double.isInfinite(error) || error == 0) {
      return error == 0 ? "0" : Double.isNaN(error) ? "nan" : "inf";
    }
    double size = Math.abs(error);
    if (size < 1e-3 || size >= 1e5) {
      String digits = String.format(Locale.ROOT, "%.1e", error);
      return digits.replace(".0e", "e").replaceFirst("e([+-])0?(\\d+)", "e$1$2").replace("e+", "e");
    }
    return new BigDecimal(error, new MathContext(size < 100 ? 2 : 6))
        .stripTrailingZeros()
        .toPlainString();
  }
}
