package dev.gradus.tensor;

import org.jspecify.annotations.Nullable;

/** Which dtype a binary operation works in: torch's rules, where numbers and rank 0 give way. */
final class Promotion {
  private Promotion() {}

  static DType of(Tensor a, Tensor b) {
    if ((a.rank() == 0) == (b.rank() == 0)) {
      return a.dtype().promote(b.dtype());
    }
    Tensor strong = a.rank() == 0 ? b : a;
    Tensor weak = a.rank() == 0 ? a : b;
    return category(weak.dtype()) > category(strong.dtype())
        ? strong.dtype().promote(weak.dtype())
        : strong.dtype();
  }

  /** A Java number as a tensor of rank 0 that does not change the dtype more than torch would. */
  static Tensor operand(Tensor partner, Number number) {
    boolean floating = isFloating(number);
    DType dtype = partner.dtype();
    if (floating && !dtype.isFloating()) {
      dtype = DType.FLOAT32;
    } else if (dtype == DType.BOOL) {
      dtype = DType.INT64;
    }
    Storage one = Storage.allocate(dtype, 1);
    if (floating) {
      one.set(0, number.doubleValue());
    } else {
      one.setLong(0, number.longValue());
    }
    return new Tensor(one, Layout.rowMajor(Shape.SCALAR));
  }

  /** Whether a tensor of one dtype can take in results of another, as torch's {@code can_cast}. */
  static boolean canHold(DType target, DType result) {
    return category(result) <= category(target);
  }

  /** A Java number as a tensor of rank 0 and the given dtype; errors name the method called. */
  static Tensor filling(String called, DType dtype, Number number) {
    double value = number.doubleValue();
    boolean floating = isFloating(number);
    if (dtype == DType.INT64 && floating && !(Math.abs(value) < 0x1p63)) {
      throw new DTypeException(called + ": int64 has no number for " + value + ".");
    }
    Storage one = Storage.allocate(dtype, 1);
    if (floating) {
      one.set(0, value);
    } else {
      one.setLong(0, number.longValue());
    }
    return Tensor.dense(Shape.SCALAR, one);
  }

  /** Whether it is a float or double; else a whole number, and nothing that is both. */
  private static boolean isFloating(@Nullable Number number) {
    if (number instanceof Double || number instanceof Float) {
      return true;
    }
    if (number instanceof Integer
        || number instanceof Long
        || number instanceof Short
        || number instanceof Byte) {
      return false;
    }
    throw new DTypeException(
        number == null
            ? "A number beside a tensor is null; set the variable before it is used."
            : "A number beside a tensor must be a double, float, int or long, but this is a "
                + number.getClass().getSimpleName()
                + "; use its doubleValue() or longValue().");
  }

  private static int category(DType dtype) {
    return dtype.isFloating() ? 2 : dtype == DType.INT64 ? 1 : 0;
  }
}
