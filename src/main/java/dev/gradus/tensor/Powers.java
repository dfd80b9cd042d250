package dev.gradus.tensor;

/** Operations on two tensors that work number by number: pow, remainder, maximum, minimum. */
final class Powers {
  static final Binary POW = new Pow();
  private static final Binary NUMBER_POW = new NumberPow();
  static final Binary REMAINDER = new Remainder();
  static final Binary MAXIMUM = new Maximum();
  static final Binary MINIMUM = new Minimum();

  private Powers() {}

  /** A power that torch refuses as a number, though as an element of a tensor it makes 0. */
  static Tensor pow(Tensor base, Number exponent) {
    Tensor power = Promotion.operand(base, exponent);
    if (!Promotion.of(base, power).isFloating() && power.getLong() < 0) {
      throw new DTypeException(
          "pow: an int64 tensor can't be raised to a negative power; make it floating first.");
    }
    return NUMBER_POW.applyNumber(base, power);
  }

  private static void refuseTruth(String called, DType promoted) {
    if (promoted == DType.BOOL) {
      throw new DTypeException(
          called + ": this is not for two truth values; make one a number first, with toLong().");
    }
  }

  /** A binary operation given by one formula for numbers and one for integers. */
  private abstract static class ByNumber extends Binary {
    private final String method;

    ByNumber(String name, String method) {
      super(name);
      this.method = method;
    }

    abstract double value(double a, double b);

    abstract long value(long a, long b);

    @Override
    String method() {
      return method;
    }

    @Override
    void floats(float[] a, float[] b, float[] out, int n) {
      for (int i = 0; i < n; i++) {
        out[i] = (float) value((double) a[i], (double) b[i]);
      }
    }

    @Override
    void doubles(double[] a, double[] b, double[] out, int n) {
      for (int i = 0; i < n; i++) {
        out[i] = value(a[i], b[i]);
      }
    }

    @Override
    void longs(long[] a, long[] b, long[] out, int n) {
      for (int i = 0; i < n; i++) {
        out[i] = value(a[i], b[i]);
      }
    }
  }

  /** One that torch counts apart with a number, and does not have for truth values. */
  private abstract static class OfNumbers extends ByNumber {
    OfNumbers(String name, String method) {
      super(name, method);
    }

    @Override
    String name(boolean withNumber) {
      return super.name(withNumber) + (withNumber ? "0" : "1");
    }

    @Override
    void checkTypes(String called, DType a, DType b) {
      refuseTruth(called, a.promote(b));
    }
  }

  private static class Pow extends OfNumbers {
    Pow() {
      super("PowBackward", "pow");
    }

    @Override
    double value(double a, double b) {
      // C, and so torch, has 1 here, where Java has NaN.
      return a == 1 || (a == -1 && Double.isInfinite(b)) ? 1 : Math.pow(a, b);
    }

    @Override
    long value(long a, long b) {
      if (b < 0) {
        return a == 1 ? 1 : a != -1 ? 0 : (b & 1) == 0 ? 1 : -1;
      }
      long power = 1;
      for (long base = a, left = b; left > 0; left >>= 1, base *= base) {
        power = (left & 1) == 1 ? power * base : power;
      }
      return power;
    }

    @Override
    Tensor gradient(int operand, Tensor upstream, Tensor a, Tensor b) {
      if (operand == 0) {
        Tensor slope = b.mul(apply(a, b.sub(1)));
        return Tensor.where(b.eq(0), slope.zerosLike(), upstream.mul(slope));
      }
      Tensor slope = apply(a, b).mul(a.log());
      return Tensor.where(a.eq(0).logicalAnd(b.ge(0)), slope.zerosLike(), upstream.mul(slope));
    }
  }

  /** A number as exponent; for a half torch takes the root, which differs for -0 and -inf. */
  private static final class NumberPow extends Pow {
    @Override
    double value(double a, double b) {
      return b == 0.5 ? Math.sqrt(a) : b == -0.5 ? 1 / Math.sqrt(a) : super.value(a, b);
    }
  }

  private static final class Remainder extends OfNumbers {
    Remainder() {
      super("RemainderBackward", "remainder");
    }

    @Override
    double value(double a, double b) {
      double rest = a % b;
      return rest != 0 && (rest < 0) != (b < 0) ? rest + b : rest;
    }

    @Override
    long value(long a, long b) {
      if (b == 0) {
        throw new TensorException("remainder: an int64 tensor can't be divided by zero.");
      }
      return Math.floorMod(a, b);
    }

    @Override
    Tensor[] saved(Tensor a, Tensor b) {
      return b.needsGradient() ? super.saved(a, b) : new Tensor[0];
    }

    @Override
    Tensor gradient(int operand, Tensor upstream, Tensor a, Tensor b) {
      return operand == 0 ? upstream : upstream.mul(a.div(b).floor()).neg();
    }
  }

  private static final class Maximum extends ByNumber {
    Maximum() {
      super("MaximumBackward0", "maximum");
    }

    @Override
    double value(double a, double b) {
      return Math.max(a, b);
    }

    @Override
    long value(long a, long b) {
      return Math.max(a, b);
    }

    @Override
    void floats(float[] a, float[] b, float[] out, int n) {
      for (int i = 0; i < n; i++) {
        out[i] = Math.max(a[i], b[i]);
      }
    }

    @Override
    Tensor gradient(int operand, Tensor upstream, Tensor a, Tensor b) {
      return shared(upstream, a.eq(b), operand == 0 ? a.lt(b) : a.gt(b));
    }
  }

  private static final class Minimum extends ByNumber {
    Minimum() {
      super("MinimumBackward0", "minimum");
    }

    @Override
    double value(double a, double b) {
      return Math.min(a, b);
    }

    @Override
    long value(long a, long b) {
      return Math.min(a, b);
    }

    @Override
    void floats(float[] a, float[] b, float[] out, int n) {
      for (int i = 0; i < n; i++) {
        out[i] = Math.min(a[i], b[i]);
      }
    }

    @Override
    Tensor gradient(int operand, Tensor upstream, Tensor a, Tensor b) {
      return shared(upstream, a.eq(b), operand == 0 ? a.gt(b) : a.lt(b));
    }
  }

  /** The winner has the gradient; where both are equal each has half, as in torch. */
  private static Tensor shared(Tensor upstream, Tensor equal, Tensor loses) {
    return Tensor.where(equal, upstream.mul(0.5), upstream).maskedFill(loses, 0);
  }
}
