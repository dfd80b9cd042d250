package dev.gradus.tensor;

/**
 * How the numbers of one tensor are written. It first meets all of them, then settles on torch's
 * integer mode ({@code 2.}), fixed mode ({@code 1.2000}) or scientific mode ({@code 1.0000e-05})
 * and the width of a column, then writes them.
 */
final class NumberFormat {
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
      return sign + Digits.exponential(size);
    }
    return sign + (integers ? (long) Math.rint(size) + "." : Digits.fixed(size));
  }
}
