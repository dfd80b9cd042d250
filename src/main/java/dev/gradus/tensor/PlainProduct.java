package dev.gradus.tensor;

/**
 * Adds the product of two matrices, {@code out[r, c] += Σ a[r, k] · b[k, c]}, straight from the
 * formula: for the types that need not be fast, and to test the fast one against.
 */
final class PlainProduct {
  private PlainProduct() {}

  static void addDoubles(Tensor a, Tensor b, double[] out, int at) {
    double[] left = Dense.doubles(a);
    double[] right = Dense.doubles(b);
    int depth = a.shape().dim(1);
    int columns = b.shape().dim(1);
    for (int r = 0; r < a.shape().dim(0); r++) {
      for (int c = 0; c < columns; c++) {
        double sum = out[at + r * columns + c];
        for (int k = 0; k < depth; k++) {
          sum = Math.fma(left[r * depth + k], right[k * columns + c], sum);
        }
        out[at + r * columns + c] = sum;
      }
    }
  }

  static void addLongs(Tensor a, Tensor b, long[] out, int at) {
    long[] left = Dense.longs(a);
    long[] right = Dense.longs(b);
    int depth = a.shape().dim(1);
    int columns = b.shape().dim(1);
    for (int r = 0; r < a.shape().dim(0); r++) {
      for (int c = 0; c < columns; c++) {
        long sum = out[at + r * columns + c];
        for (int k = 0; k < depth; k++) {
          sum += left[r * depth + k] * right[k * columns + c];
        }
        out[at + r * columns + c] = sum;
      }
    }
  }
}
