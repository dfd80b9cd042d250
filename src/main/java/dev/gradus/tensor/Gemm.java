package dev.gradus.tensor;

/** The product of two dense matrices: {@code out[r, c] = Σ a[r, k] · b[k, c]}. */
record Gemm(int rows, int depth, int columns) {

  /**
   * Adds multiples of the rows of b to a row of the result, which touches memory in order and lets
   * the compiler use vector instructions.
   */
  void floats(float[] a, float[] b, float[] out, Run at) {
    for (int r = 0; r < rows; r++) {
      int row = at.out() + r * columns;
      for (int k = 0; k < depth; k++) {
        float factor = a[at.a() + r * depth + k];
        int other = at.b() + k * columns;
        for (int c = 0; c < columns; c++) {
          out[row + c] = Math.fma(factor, b[other + c], out[row + c]);
        }
      }
    }
  }

  void doubles(double[] a, double[] b, double[] out, Run at) {
    for (int r = 0; r < rows; r++) {
      int row = at.out() + r * columns;
      for (int k = 0; k < depth; k++) {
        double factor = a[at.a() + r * depth + k];
        int other = at.b() + k * columns;
        for (int c = 0; c < columns; c++) {
          out[row + c] = Math.fma(factor, b[other + c], out[row + c]);
        }
      }
    }
  }

  void longs(long[] a, long[] b, long[] out, Run at) {
    for (int r = 0; r < rows; r++) {
      int row = at.out() + r * columns;
      for (int k = 0; k < depth; k++) {
        long factor = a[at.a() + r * depth + k];
        int other = at.b() + k * columns;
        for (int c = 0; c < columns; c++) {
          out[row + c] += factor * b[other + c];
        }
      }
    }
  }
}
