package dev.gradus.tensor;

import static java.lang.Math.fma;

/**
 * The product of two float32 matrices for a compiler without vector instructions.
 *
 * <p>Four by four results grow together in local variables, so that each number loaded is used four
 * times and nothing is stored on the way. Four rows of a, and four columns of b, are first laid
 * side by side in a panel, of which a stretch of the depth at a time stays in the cache. The terms
 * of a result are added in the order of {@link FloatProduct}, so both give the same bits.
 */
final class TileProduct {
  private static final int TILE = 4;
  private static final int STRETCH = 256;

  /** So many numbers of b, or one row where that is more, are in panels at a time. */
  private static final int PANELS = 1 << 20;

  private final float[] left;
  private final float[] right;
  private final float[] edge = new float[TILE * TILE];
  private final int longest;
  private int stretch;

  private TileProduct(int depth, int columns) {
    int padded = (columns + TILE - 1) / TILE * TILE;
    int fitting = Math.max(1, PANELS / Math.max(1, padded));
    longest = Math.min(fitting, Math.min(depth, STRETCH));
    left = new float[TILE * longest];
    right = Room.floats(padded * longest);
  }

  /** Adds {@code a · b} to what the result holds, from a place on. */
  static void add(Tensor a, Tensor b, float[] out, int at) {
    int depth = a.shape().dim(1);
    new TileProduct(depth, b.shape().dim(1)).add(new Lines(a, 0), new Lines(b, 1), out, at);
  }

  private void add(Lines rows, Lines columns, float[] out, int at) {
    for (int k = 0; k < rows.length; k += longest) {
      stretch = TILE * Math.min(longest, rows.length - k);
      for (int c = 0, place = 0; c < columns.count; c += TILE, place += stretch) {
        columns.pack(c, k, right, place, stretch);
      }
      for (int r = 0; r < rows.count; r += TILE) {
        rows.pack(r, k, left, 0, stretch);
        tiles(Math.min(TILE, rows.count - r), columns.count, out, at + r * columns.count);
      }
    }
  }

  /** Four rows of the result, or as many as are left. */
  private void tiles(int height, int width, float[] out, int at) {
    for (int c = 0, panel = 0; c < width; c += TILE, panel += stretch) {
      if (height == TILE && c + TILE <= width) {
        grow(panel, out, at + c, width);
        continue;
      }
      int inside = Math.min(TILE, width - c);
      for (int r = 0; r < height; r++) {
        System.arraycopy(out, at + c + r * width, edge, r * TILE, inside);
      }
      grow(panel, edge, 0, TILE);
      for (int r = 0; r < height; r++) {
        System.arraycopy(edge, r * TILE, out, at + c + r * width, inside);
      }
    }
  }

  private void grow(int panel, float[] out, int row0, int width) {
    int row1 = row0 + width;
    int row2 = row1 + width;
    int row3 = row2 + width;
    float s00 = out[row0];
    float s01 = out[row0 + 1];
    float s02 = out[row0 + 2];
    float s03 = out[row0 + 3];
    float s10 = out[row1];
    float s11 = out[row1 + 1];
    float s12 = out[row1 + 2];
    float s13 = out[row1 + 3];
    float s20 = out[row2];
    float s21 = out[row2 + 1];
    float s22 = out[row2 + 2];
    float s23 = out[row2 + 3];
    float s30 = out[row3];
    float s31 = out[row3 + 1];
    float s32 = out[row3 + 2];
    float s33 = out[row3 + 3];
    float[] a = left;
    float[] b = right;
    int end = stretch;
    for (int k = 0, j = panel; k < end; k += TILE, j += TILE) {
      float b0 = b[j];
      float b1 = b[j + 1];
      float b2 = b[j + 2];
      float b3 = b[j + 3];
      float a0 = a[k];
      s00 = fma(a0, b0, s00);
      s01 = fma(a0, b1, s01);
      s02 = fma(a0, b2, s02);
      s03 = fma(a0, b3, s03);
      float a1 = a[k + 1];
      s10 = fma(a1, b0, s10);
      s11 = fma(a1, b1, s11);
      s12 = fma(a1, b2, s12);
      s13 = fma(a1, b3, s13);
      float a2 = a[k + 2];
      s20 = fma(a2, b0, s20);
      s21 = fma(a2, b1, s21);
      s22 = fma(a2, b2, s22);
      s23 = fma(a2, b3, s23);
      float a3 = a[k + 3];
      s30 = fma(a3, b0, s30);
      s31 = fma(a3, b1, s31);
      s32 = fma(a3, b2, s32);
      s33 = fma(a3, b3, s33);
    }
    out[row0] = s00;
    out[row0 + 1] = s01;
    out[row0 + 2] = s02;
    out[row0 + 3] = s03;
    out[row1] = s10;
    out[row1 + 1] = s11;
    out[row1 + 2] = s12;
    out[row1 + 3] = s13;
    out[row2] = s20;
    out[row2 + 1] = s21;
    out[row2 + 2] = s22;
    out[row2 + 3] = s23;
    out[row3] = s30;
    out[row3 + 1] = s31;
    out[row3 + 2] = s32;
    out[row3 + 3] = s33;
  }

  /** The rows of a matrix, or its columns, wherever they lie. */
  private static final class Lines {
    final int count;
    final int length;
    private final float[] data;
    private final int offset;
    private final int apart;
    private final int step;

    Lines(Tensor x, int axis) {
      count = x.shape().dim(axis);
      length = x.shape().dim(1 - axis);
      data = ((Storage.Floats) x.storage).data;
      offset = x.layout.offset;
      apart = x.layout.strides[axis];
      step = x.layout.strides[1 - axis];
    }

    /** Four lines from one on, side by side, from k on; behind the last it stands again. */
    void pack(int line, int k, float[] to, int at, int length) {
      int last = offset + (count - 1) * apart + k * step;
      int from0 = offset + line * apart + k * step;
      int from1 = line + 1 < count ? from0 + apart : last;
      int from2 = line + 2 < count ? from1 + apart : last;
      int from3 = line + 3 < count ? from2 + apart : last;
      float[] from = data;
      for (int place = at; place < at + length; place += TILE) {
        to[place] = from[from0];
        to[place + 1] = from[from1];
        to[place + 2] = from[from2];
        to[place + 3] = from[from3];
        from0 += step;
        from1 += step;
        from2 += step;
        from3 += step;
      }
    }
  }
}
