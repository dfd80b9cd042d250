package dev.gradus.tensor;

import static java.lang.Math.fma;

/**
 * The product of two float32 matrices, fast where the compiler has vector instructions; elsewhere
 * {@link TileProduct} is.
 *
 * <p>Four rows of the result grow together, each by multiples of four rows of b at a time, so that
 * each number loaded is used four times. The rows are arrays of their own, walked from 0 on, which
 * is what lets the compiler vectorise the loop and leave out the bounds checks.
 */
final class FloatProduct {
  private static final int TILE = 4;

  /** Results narrower than this are computed transposed, so that rows are long. */
  private static final int NARROW = 16;

  private final Tensor a; // [rows, depth]
  private final Tensor b; // [depth, columns]
  private final boolean transposed;
  private final float[] left;

  private FloatProduct(Tensor a, Tensor b, boolean transposed) {
    this.a = a;
    this.b = b;
    this.transposed = transposed;
    this.left = ((Storage.Floats) a.storage).data;
  }

  static FloatProduct of(Tensor a, Tensor b) {
    int rows = a.shape().dim(0);
    int columns = b.shape().dim(1);
    boolean narrow = columns < NARROW && rows > columns;
    return narrow
        ? new FloatProduct(b.detach().t(), a.detach().t(), true)
        : new FloatProduct(a, b, false);
  }

  /** Adds {@code a · b} to what the result holds, from a place on. */
  static void add(Tensor a, Tensor b, float[] out, int at) {
    if (VectorInstructions.AVAILABLE) {
      of(a, b).into(out, at);
    } else {
      TileProduct.add(a, b, out, at);
    }
  }

  /** Adds the product to what the result holds, from a place on. */
  void into(float[] out, int at) {
    int rows = a.shape().dim(0);
    int depth = a.shape().dim(1);
    float[][] right = rightRows();
    float[][] sums = new float[TILE][b.shape().dim(1)];
    float[] rest = new float[TILE * TILE];
    for (int row = 0; row < rows; row += TILE) {
      int height = Math.min(TILE, rows - row);
      for (int r = 0; r < height; r++) {
        copy(out, at, row + r, sums[r], false);
      }
      int k = 0;
      for (; k <= depth - TILE && height == TILE; k += TILE) {
        int place = a.layout.offset + row * a.layout.strides[0] + k * a.layout.strides[1];
        grow(sums, new Tile(left, place, a.layout.strides[0], a.layout.strides[1]), right, k);
      }
      for (; k < depth; k += TILE) {
        fillWithZeros(row, k, rest);
        grow(sums, new Tile(rest, 0, TILE, 1), right, k);
      }
      for (int r = 0; r < height; r++) {
        copy(out, at, row + r, sums[r], true);
      }
    }
  }

  /** Four by four numbers of a, wherever they lie. */
  private record Tile(float[] data, int at, int rowStep, int step) {}

  /** What there is of a tile at the edge of a, and zeros. */
  private void fillWithZeros(int row, int k, float[] tile) {
    for (int r = 0; r < TILE; r++) {
      for (int i = 0; i < TILE; i++) {
        boolean inside = row + r < a.shape().dim(0) && k + i < a.shape().dim(1);
        int place =
            a.layout.offset + (row + r) * a.layout.strides[0] + (k + i) * a.layout.strides[1];
        tile[r * TILE + i] = inside ? left[place] : 0;
      }
    }
  }

  /** Between a row of sums and the result, where it may be a column. */
  private void copy(float[] out, int at, int row, float[] sums, boolean back) {
    int rows = a.shape().dim(0);
    int columns = sums.length;
    if (!transposed) {
      int place = at + row * columns;
      System.arraycopy(
          back ? sums : out, back ? 0 : place, back ? out : sums, back ? place : 0, columns);
      return;
    }
    for (int c = 0, place = at + row; c < columns; c++, place += rows) {
      if (back) {
        out[place] = sums[c];
      } else {
        sums[c] = out[place];
      }
    }
  }

  private float[][] rightRows() {
    try {
      return packedRows();
    } catch (OutOfMemoryError full) {
      throw Room.refused(b.elements(), 4L * b.elements());
    }
  }

  /** The rows of b, and as many rows of zeros as make a multiple of the tile. */
  private float[][] packedRows() {
    int depth = b.shape().dim(0);
    int columns = b.shape().dim(1);
    float[][] packed = new float[(depth + TILE - 1) / TILE * TILE][columns];
    for (int k = 0; k < depth; k++) {
      Storage row = new Storage.Floats(packed[k]);
      int place = b.layout.offset + k * b.layout.strides[0];
      b.storage.copyRow(place, b.layout.strides[1], row, 0, columns);
    }
    return packed;
  }

  private static void grow(float[][] sums, Tile tile, float[][] b, int k) {
    float[] b0 = b[k];
    float[] b1 = b[k + 1];
    float[] b2 = b[k + 2];
    float[] b3 = b[k + 3];
    float[] sum0 = sums[0];
    float[] sum1 = sums[1];
    float[] sum2 = sums[2];
    float[] sum3 = sums[3];
    float[] a = tile.data;
    int step = tile.step;
    int row0 = tile.at;
    int row1 = row0 + tile.rowStep;
    int row2 = row1 + tile.rowStep;
    int row3 = row2 + tile.rowStep;
    float a00 = a[row0];
    float a01 = a[row0 + step];
    float a02 = a[row0 + 2 * step];
    float a03 = a[row0 + 3 * step];
    float a10 = a[row1];
    float a11 = a[row1 + step];
    float a12 = a[row1 + 2 * step];
    float a13 = a[row1 + 3 * step];
    float a20 = a[row2];
    float a21 = a[row2 + step];
    float a22 = a[row2 + 2 * step];
    float a23 = a[row2 + 3 * step];
    float a30 = a[row3];
    float a31 = a[row3 + step];
    float a32 = a[row3 + 2 * step];
    float a33 = a[row3 + 3 * step];
    int columns = sum0.length;
    for (int c = 0; c < columns; c++) {
      float x0 = b0[c];
      float x1 = b1[c];
      float x2 = b2[c];
      float x3 = b3[c];
      sum0[c] = fma(a03, x3, fma(a02, x2, fma(a01, x1, fma(a00, x0, sum0[c]))));
      sum1[c] = fma(a13, x3, fma(a12, x2, fma(a11, x1, fma(a10, x0, sum1[c]))));
      sum2[c] = fma(a23, x3, fma(a22, x2, fma(a21, x1, fma(a20, x0, sum2[c]))));
      sum3[c] = fma(a33, x3, fma(a32, x2, fma(a31, x1, fma(a30, x0, sum3[c]))));
    }
  }
}
