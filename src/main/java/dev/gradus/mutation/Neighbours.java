package dev.gradus.mutation;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What may stand for a number in a mutant: 0, its negation, and numbers next to it. */
final class Neighbours {

  private static final BigDecimal BESIDE = new BigDecimal("1.01");

  private Neighbours() {}

  /** Of a whole number, as it is written; nothing of one that is not written in decimal digits. */
  static List<String> ofWhole(String written) {
    var suffix = written.toUpperCase(Locale.ROOT).endsWith("L") ? "L" : "";
    var digits = written.substring(0, written.length() - suffix.length());
    if (!digits.matches("-?(0|[1-9][0-9]{0,8})")) {
      return List.of();
    }
    long value = Long.parseLong(digits);
    var others =
        value == 0 ? Stream.of(1L, -1L) : Stream.of(0L, value + Long.signum(value), -value);
    return others.map(other -> other + suffix).toList();
  }

  /** Of a number with a point or an exponent. */
  static List<String> ofReal(String written) {
    var last = written.toLowerCase(Locale.ROOT).charAt(written.length() - 1);
    var suffix = last == 'f' || last == 'd' ? String.valueOf(last) : "";
    BigDecimal value;
    try {
      value = new BigDecimal(written.substring(0, written.length() - suffix.length()));
    } catch (NumberFormatException _) {
      return List.of(); // hexadecimal, or with underscores
    }
    if (value.signum() == 0) {
      return List.of("1.0" + suffix, "-1.0" + suffix);
    }
    var beside = value.multiply(BESIDE, MathContext.DECIMAL64).stripTrailingZeros();
    return List.of("0.0" + suffix, value.negate() + suffix, real(beside) + suffix);
  }

  private static String real(BigDecimal value) {
    var text = value.toString();
    return text.matches("-?[0-9]+") ? text + ".0" : text;
  }
}
