package dev.gradus.tensor;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * How the numbers of one tensor are written. It first meets all of them, then settles on torch's
 * integer mode ({@code 2.}), fixed mode ({@code 1.2000}) or scientific mode ({@code 1.0000e-05})
 * and the width of a column, then writes them.
 */
final class NumberFormat {
  private static final MathContext FIVE_DIGITS = new MathContext(5, RoundingMode.HALF_EVEN);

  private final DType dtype;
  private boolean integers = true;
  private boolean scientific;
  private int width = 1;

  /** On either side of zero the finite numbers nearest and furthest: one of them is the longest. */
  private final Side positive = new Side();

  private final Side negative = new Side();

  private static final class Side {
    double least = Double.POSITIVE_INFINITY;
    double greatest;

    void meet(double size) {
      least = Math.min(least, size);
      greatest = Math.max(greatest, size);
    }
  }

  NumberFormat(DType dtype) {
    this.dtype = dtype;
  }

  void meet(Storage storage, int place) {
    if (!dtype.isFloating()) {
      width = Math.max(width, whole(storage, place).length());
      return;
    }
    double x = storage.get(place);
    double size = Math.abs(x);
    if (x == 0 || !(size < Double.POSITIVE_INFINITY)) {
      return;
    }
    (x > 0 ? positive : negative).meet(size);
    integers &= x == Math.rint(x);
  }

  void settle() {
    double greatest = Math.max(positive.greatest, negative.greatest);
    double least = Math.min(positive.least, negative.least);
    if (greatest == 0) {
      return;
    }
    boolean wide = greatest / least > 1000 || greatest > 1e8;
    scientific = wide || (!integers && least < 1e-4);
    if (positive.greatest > 0) {
      widen(positive.greatest);
      widen(positive.least);
    }
    if (negative.greatest > 0) {
      widen(-negative.greatest);
      widen(-negative.least);
    }
  }

  private void widen(double x) {
    width = Math.max(width, written(x).length());
  }

  int width() {
    return width;
  }

  void append(Storage storage, int place, StringBuilder text) {
    String number = dtype.isFloating() ? written(storage.get(place)) : whole(storage, place);
    for (int i = number.length(); i < width; i++) {
      text.append(' ');
    }
    text.append(number);
  }

  private String whole(Storage storage, int place) {
    if (dtype == DType.BOOL) {
      return storage.get(place) != 0 ? "True" : "False";
    }
    return Long.toString(storage.getLong(place));
  }

  private String written(double x) {
    if (Double.isNaN(x)) {
      return "nan";
    }
    if (Math.abs(x) == Double.POSITIVE_INFINITY) {
      return x > 0 ? "inf" : "-inf";
    }
    String sign = x < 0 || 1 / x < 0 ? "-" : "";
    double size = Math.abs(x);
    if (scientific) {
      return sign + exponential(size);
    }
    return sign + (integers ? (long) Math.rint(size) + "." : fixed(size));
  }

  /** Four digits after the point, rounded half to even as C does. */
  private String fixed(double size) {
    double scaled = size * 10_000;
    // For float32 the product is exact; elsewhere fma tells whether something was lost.
    boolean exact = scaled < 1e15 && Math.fma(size, 10_000, -scaled) == 0;
    if (!exact) {
      return new BigDecimal(size).setScale(4, RoundingMode.HALF_EVEN).toPlainString();
    }
    long units = (long) Math.rint(scaled);
    String decimals = Long.toString(10_000 + units % 10_000);
    return units / 10_000 + "." + decimals.substring(1);
  }

  private static String exponential(double size) {
    if (size == 0) {
      return "0.0000e+00";
    }
    BigDecimal rounded = new BigDecimal(size).round(FIVE_DIGITS);
    int exponent = rounded.precision() - rounded.scale() - 1;
    // Numbers with few digits, such as 0.5, are filled up to five.
    String digits = rounded.setScale(4 - exponent).unscaledValue().toString();
    String power = Integer.toString(Math.abs(exponent));
    return digits.charAt(0)
        + "."
        + digits.substring(1)
        + (exponent < 0 ? "e-" : "e+")
        + (power.length() < 2 ? "0" : "")
        + power;
  }
}
