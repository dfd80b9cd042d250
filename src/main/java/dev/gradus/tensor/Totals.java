package dev.gradus.tensor;

import java.util.Arrays;

/** Sum, mean and product of groups. Sums of float32 are added up in float64. */
final class Totals {
  static final Reduction SUM = new Sum();
  static final Reduction MEAN = new Mean();
  static final Reduction PROD = new Prod();

  private Totals() {}

  private static class Sum extends Reduction {
    Sum() {
      super("SumBackward", "sum");
    }

    Sum(String name, String method) {
      super(name, method);
    }

    double divisor(int count) {
      return 1;
    }

    @Override
    double value(double[] group, int count) {
      double sum = 0;
      for (int k = 0; k < count; k++) {
        sum += group[k];
      }
      return sum / divisor(count);
    }

    @Override
    boolean keepsIntegers() {
      return true;
    }

    @Override
    long value(long[] group, int count) {
      long sum = 0;
      for (int k = 0; k < count; k++) {
        sum += group[k];
      }
      return sum;
    }

    @Override
    void slopes(double[] group, int count, double value, double[] slopes) {
      Arrays.fill(slopes, 1 / divisor(count));
    }

    @Override
    Tensor[] saved(Tensor x, Tensor result) {
      return new Tensor[0];
    }

    @Override
    Tensor gradient(Tensor upstream, Tensor x, Storage values, int... dims) {
      int groups = Math.max(1, values.length());
      double divisor = divisor(x.elements() / groups);
      return divisor == 1 ? upstream : upstream.div(divisor);
    }

    @Override
    boolean floats(Groups groups, float[] out) {
      float[] x = ((Storage.Floats) groups.elements).data;
      double divisor = divisor(groups.count);
      if (groups.inner == 1) {
        for (int o = 0; o < groups.outer; o++) {
          out[o] = (float) (rowSum(x, o * groups.count, groups.count) / divisor);
        }
        return true;
      }
      if (groups.inner == 0) {
        return true;
      }
      double[] sums = Room.doubles(groups.inner);
      for (int o = 0; o < groups.outer; o++) {
        Arrays.fill(sums, 0);
        int row = o * groups.count * groups.inner;
        int end = row + groups.count * groups.inner;
        for (int four = 4 * groups.inner; row <= end - four; row += four) {
          addFourRows(x, row, sums);
        }
        for (; row < end; row += groups.inner) {
          for (int i = 0; i < sums.length; i++) {
            sums[i] += x[row + i];
          }
        }
        for (int i = 0; i < sums.length; i++) {
          out[o * groups.inner + i] = (float) (sums[i] / divisor);
        }
      }
      return true;
    }

    /** Four at once, so that the sums are read and written less often. */
    private static void addFourRows(float[] x, int row0, double[] sums) {
      int row1 = row0 + sums.length;
      int row2 = row1 + sums.length;
      int row3 = row2 + sums.length;
      for (int i = 0; i < sums.length; i++) {
        double a = (double) x[row0 + i] + x[row1 + i];
        double b = (double) x[row2 + i] + x[row3 + i];
        sums[i] += a + b;
      }
    }

    /** Four sums side by side, since each addition waits for the one before it. */
    private static double rowSum(float[] x, int from, int count) {
      double a = 0;
      double b = 0;
      double c = 0;
      double d = 0;
      int k = from;
      for (int end = from + count - 3; k < end; k += 4) {
        a += x[k];
        b += x[k + 1];
        c += x[k + 2];
        d += x[k + 3];
      }
      for (int end = from + count; k < end; k++) {
        a += x[k];
      }
      return (a + b) + (c + d);
    }
  }

  private static final class Mean extends Sum {
    Mean() {
      super("MeanBackward", "mean");
    }

    @Override
    double divisor(int count) {
      return count;
    }

    @Override
    boolean keepsIntegers() {
      return false;
    }

    @Override
    void checkType(DType dtype) {
      if (!dtype.isFloating()) {
        throw new DTypeException(
            "mean: the mean of a tensor of "
                + dtype.torchName()
                + " would not be whole; make it floating first, with toFloat().");
      }
    }
  }

  private static final class Prod extends Reduction {
    Prod() {
      super("ProdBackward", "prod");
    }

    @Override
    double value(double[] group, int count) {
      double product = 1;
      for (int k = 0; k < count; k++) {
        product *= group[k];
      }
      return product;
    }

    @Override
    boolean keepsIntegers() {
      return true;
    }

    @Override
    long value(long[] group, int count) {
      long product = 1;
      for (int k = 0; k < count; k++) {
        product *= group[k];
      }
      return product;
    }

    private static boolean hasZero(double[] group, int count) {
      boolean has = false;
      for (int k = 0; k < count; k++) {
        has |= group[k] == 0;
      }
      return has;
    }

    /** The product of all others, from both ends, so that zeros do no harm. */
    @Override
    void slopes(double[] group, int count, double value, double[] slopes) {
      if (!(Math.abs(value) < Double.POSITIVE_INFINITY) && !hasZero(group, count)) {
        // Here torch divides, which makes NaN of inf / inf.
        for (int k = 0; k < count; k++) {
          slopes[k] = value / group[k];
        }
        return;
      }
      double before = 1;
      for (int k = 0; k < count; k++) {
        slopes[k] = before;
        before *= group[k];
      }
      double after = 1;
      for (int k = count - 1; k >= 0; k--) {
        slopes[k] *= after;
        after *= group[k];
      }
    }
  }
}
