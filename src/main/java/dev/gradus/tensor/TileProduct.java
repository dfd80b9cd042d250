package dev.gradus.tensor;

import static java.lang.Math.fma;

/**
 * The product of two float32 matrices for a compiler without vector instructions.
 *
 * <p>Four by three results grow together in local variables, so that each number loaded is used
 * three or four times and nothing is stored on the way: with the three numbers of b and one of a,
 * they are all that sixteen registers hold. Four rows of a, and three columns of b, are first laid
 * side by side in a panel, of which a stretch of the depth at a time stays in the cache. The terms
 * of a result are added in the order of {@link FloatProduct}, so both give the same bits.
 */
final class TileProduct {
  private static final int HEIGHT = 4;
  private static final int WIDTH = 3;
  private static final int STRETCH = 256;

  /** So many numbers of b, or one row where that is more, are in panels at a time. */
  private static final int PANELS = 1 << 20;

  private final float[] left;
  private final float[] right;
  private final float[] edge = new float[HEIGHT * WIDTH];
  private final int longest;
  private int stretch;

  private TileProduct(int depth, int columns) {
    int padded = (columns + WIDTH - 1) / WIDTH * WIDTH;
    int fitting = Math.max(1, PANELS / Math.max(1, padded));
    longest = Math.min(fitting, Math.min(depth, STRETCH));
    left = new float[HEIGHT * longest];
    right = Room.floats(padded * longest + 1);
  }

  /** Adds {@code a · b} to what the result holds, from a place on. */
  static void add(Tensor a, Tensor b, float[] out, int at) {
    int depth = a.shape().dim(1);
    new TileProduct(depth, b.shape().dim(1)).add(new Lines(a, 0), new Lines(b, 1), out, at);
  }

  private void add(Lines rows, Lines columns, float[] out, int at) {
    for (int k = 0; k < rows.length; k += longest) {
      stretch = Math.min(longest, rows.length - k);
      for (int c = 0, place = 0; c < columns.count; c += WIDTH, place += WIDTH * stretch) {
        columns.pack(WIDTH, c, k, right, place, stretch);
      }
      for (int r = 0; r < rows.count; r += HEIGHT) {
        rows.pack(HEIGHT, r, k, left, 0, stretch);
        tiles(Math.min(HEIGHT, rows.count - r), columns.count, out, at + r * columns.count);
      }
    }
  }

  /** Four rows of the result, or as many as are left. */
  private void tiles(int height, int width, float[] out, int at) {
    for (int c = 0, panel = 0; c < width; c += WIDTH, panel += WIDTH * stretch) {
      if (height == HEIGHT && c + WIDTH <= width) {
        grow(panel, out, at + c, width);
        continue;
      }
      int inside = Math.min(WIDTH, width - c);
      for (int r = 0; r < height; r++) {
        System.arraycopy(out, at + c + r * width, edge, r * WIDTH, inside);
      }
      grow(panel, edge, 0, WIDTH);
      for (int r = 0; r < height; r++) {
        System.arraycopy(edge, r * WIDTH, out, at + c + r * width, inside);
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
    float s10 = out[row1];
    float s11 = out[row1 + 1];
    float s12 = out[row1 + 2];
    float s20 = out[row2];
    float s21 = out[row2 + 1];
    float s22 = out[row2 + 2];
    float s30 = out[row3];
    float s31 = out[row3 + 1];
    float s32 = out[row3 + 2];
    float[] a = left;
    float[] b = right;
    int end = HEIGHT * stretch;
    for (int k = 0, j = panel; k < end; k += HEIGHT, j += WIDTH) {
      float b0 = b[j];
      float b1 = b[j + 1];
      float b2 = b[j + 2];
      float a0 = a[k];
      s00 = fma(a0, b0, s00);
      s01 = fma(a0, b1, s01);
      s02 = fma(a0, b2, s02);
      float a1 = a[k + 1];
      s10 = fma(a1, b0, s10);
      s11 = fma(a1, b1, s11);
      s12 = fma(a1, b2, s12);
      float a2 = a[k + 2];
      s20 = fma(a2, b0, s20);
      s21 = fma(a2, b1, s21);
      s22 = fma(a2, b2, s22);
      float a3 = a[k + 3];
      s30 = fma(a3, b0, s30);
      s31 = fma(a3, b1, s31);
      s32 = fma(a3, b2, s32);
    }
    out[row0] = s00;
    out[row0 + 1] = s01;
    out[row0 + 2] = s02;
    out[row1] = s10;
    out[row1 + 1] = s11;
    out[row1 + 2] = s12;
    out[row2] = s20;
    out[row2 + 1] = s21;
    out[row2 + 2] = s22;
    out[row3] = s30;
    out[row3 + 1] = s31;
    out[row3 + 2] = s32;
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

    /**
     * So many lines from one on, side by side, from k on; behind the last it stands again. Where
     * three are wanted the fourth is overwritten by what comes next.
     */
    void pack(int lines, int line, int k, float[] to, int at, int length) {
      int last = offset + (count - 1) * apart + k * step;
      int from0 = offset + line * apart + k * step;
      int from1 = line + 1 < count ? from0 + apart : last;
      int from2 = line + 2 < count ? from1 + apart : last;
      int from3 = line + 3 < count ? from2 + apart : last;
      float[] from = data;
      int further = step;
      for (int place = at; place < at + length * lines; place += lines) {
        to[place] = from[from0];
        to[place + 1] = from[from1];
        to[place + 2] = from[from2];
        to[place + 3] = from[from3];
        from0 += further;
        from1 += further;
        from2 += further;
        from3 += further;
      }
    }
  }
}
