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

  /** Results narrower than this are computed transposed, if that makes rows longer. */
  private static final int NARROW = 16;

  /** Up to this width rows gain from being twice as long, even if that costs transposing. */
  private static final int SHORT = 128;

  /** So many numbers of a row are gathered at a time. */
  private static final int STRETCH = 64;

  /** What the product is added to. */
  private final Tensor start; // [rows, columns]

  private final Tensor a; // [rows, depth]
  private final Tensor b; // [depth, columns]
  private final boolean transposed;
  private final float[] left;

  private FloatProduct(Tensor start, Tensor a, Tensor b, boolean transposed) {
    this.start = start;
    this.a = a;
    this.b = b;
    this.transposed = transposed;
    this.left = ((Storage.Floats) a.storage).data;
  }

  static FloatProduct of(Tensor start, Tensor a, Tensor b) {
    int rows = a.shape().dim(0);
    int columns = b.shape().dim(1);
    Tensor wide = start.detach().expand(Shape.of(rows, columns));
    boolean isShort = columns <= SHORT && a.shape().dim(1) >= NARROW;
    boolean better =
        columns < NARROW ? rows > columns : isShort && rows >= 2 * Math.max(columns, STRETCH);
    return better
        ? new FloatProduct(wide.t(), b.detach().t(), a.detach().t(), true)
        : new FloatProduct(wide, a, b, false);
  }

  /** Puts {@code a · b} where the result is still zero, from a place on. */
  static void put(Tensor a, Tensor b, float[] out, int at) {
    if (VectorInstructions.AVAILABLE) {
      of(Tensor.zeros(), a, b).into(out, at);
    } else {
      TileProduct.add(a, b, out, at);
    }
  }

  /** {@code start + a · b}, where start broadcasts. */
  static Storage added(Tensor start, Tensor a, Tensor b) {
    Shape shape = Shape.of(a.shape().dim(0), b.shape().dim(1));
    if (VectorInstructions.AVAILABLE) {
      float[] out = Room.floats(shape.elements());
      of(start, a, b).into(out, 0);
      return new Storage.Floats(out);
    }
    Storage out = Dense.copy(start.detach().expand(shape));
    TileProduct.add(a, b, ((Storage.Floats) out).data, 0);
    return out;
  }

  /** Puts the sum into the result, from a place on. */
  void into(float[] out, int at) {
    int rows = a.shape().dim(0);
    int depth = a.shape().dim(1);
    float[][] right = rightRows();
    float[][] sums = new float[TILE][b.shape().dim(1)];
    float[] rest = new float[TILE * TILE];
    for (int row = 0; row < rows; row += TILE) {
      int height = Math.min(TILE, rows - row);
      load(row, sums);
      int k = 0;
      for (; k <= depth - TILE && height == TILE; k += TILE) {
        int place = a.layout.offset + row * a.layout.strides[0] + k * a.layout.strides[1];
        grow(sums, new Tile(left, place, a.layout.strides[0], a.layout.strides[1]), right, k);
      }
      for (; k < depth; k += TILE) {
        fillWithZeros(row, k, rest);
        grow(sums, new Tile(rest, 0, TILE, 1), right, k);
      }
      store(row, sums, out, at);
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

  private void load(int row, float[][] sums) {
    for (int r = 0; r < TILE && row + r < a.shape().dim(0); r++) {
      Storage.Floats to = new Storage.Floats(sums[r]);
      int place = start.layout.offset + (row + r) * start.layout.strides[0];
      start.storage.copyRow(place, start.layout.strides[1], to, 0, sums[r].length);
    }
  }

  private void store(int row, float[][] sums, float[] out, int at) {
    int rows = a.shape().dim(0);
    if (transposed && row <= rows - TILE) {
      storeColumns(sums, out, at + row, rows);
      return;
    }
    for (int r = 0; r < TILE && row + r < rows; r++) {
      float[] from = sums[r];
      if (transposed) {
        for (int c = 0, place = at + row + r; c < from.length; c++, place += rows) {
          out[place] = from[c];
        }
      } else {
        System.arraycopy(from, 0, out, at + (row + r) * from.length, from.length);
      }
    }
  }

  /** Four columns at once, since neighbours lie side by side. */
  private static void storeColumns(float[][] sums, float[] out, int at, int step) {
    float[] sums0 = sums[0];
    float[] sums1 = sums[1];
    float[] sums2 = sums[2];
    float[] sums3 = sums[3];
    for (int c = 0, place = at; c < sums0.length; c++, place += step) {
      out[place] = sums0[c];
      out[place + 1] = sums1[c];
      out[place + 2] = sums2[c];
      out[place + 3] = sums3[c];
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
    int k = b.layout.strides[0] == 1 ? packColumns(packed, depth / TILE * TILE) : 0;
    for (; k < depth; k++) {
      Storage row = new Storage.Floats(packed[k]);
      int place = b.layout.offset + k * b.layout.strides[0];
      b.storage.copyRow(place, b.layout.strides[1], row, 0, columns);
    }
    return packed;
  }

  /** The first rows of b, whose numbers are apart, while others beside them are in the cache. */
  private int packColumns(float[][] packed, int count) {
    float[] from = ((Storage.Floats) b.storage).data;
    int step = b.layout.strides[1];
    int columns = b.shape().dim(1);
    for (int start = 0; start < columns; start += STRETCH) {
      int end = Math.min(columns, start + STRETCH);
      for (int k = 0; k < count; k += TILE) {
        int place = b.layout.offset + k + start * step;
        float[] row0 = packed[k];
        float[] row1 = packed[k + 1];
        float[] row2 = packed[k + 2];
        float[] row3 = packed[k + 3];
        for (int c = start; c < end; c++, place += step) {
          row0[c] = from[place];
          row1[c] = from[place + 1];
          row2[c] = from[place + 2];
          row3[c] = from[place + 3];
        }
      }
    }
    return count;
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
