package dev.gradus.tensor;

/** Softmax and its logarithm of rows of float32 that lie side by side. */
final class SoftmaxRows {
  private final float[] x;
  private final float[] y;
  private final int count;
  private final boolean vectors;
  private final double[] part;
  private final double[] sums;

  /**
   * Rows of {@code count} numbers.
   *
   * @param vectors whether to go through chunks in many short loops, or through each row in one
   */
  SoftmaxRows(float[] x, float[] y, int count, boolean vectors) {
    this.x = x;
    this.y = y;
    this.count = count;
    this.vectors = vectors;
    this.part = new double[vectors ? Math.min(count, Decay.CHUNK) : 0];
    this.sums = new double[part.length];
  }

  void softmax() {
    for (int start = 0; start < x.length; start += count) {
      scale(start, 1 / decays(start, greatest(start)));
    }
  }

  void logSoftmax() {
    for (int start = 0; start < x.length; start += count) {
      double greatest = greatest(start);
      subtract(start, greatest + Math.log(decays(start, greatest)));
    }
  }

  /** Puts {@code e^(x - greatest)} of a row into y, and returns their sum. */
  private double decays(int start, double greatest) {
    return vectors ? decaysInChunks(start, greatest) : decaysOneByOne(start, greatest);
  }

  private double decaysOneByOne(int start, double greatest) {
    float[] from = x;
    float[] to = y;
    double sum = 0;
    for (int k = start; k < start + count; k++) {
      double decay = Math.exp(from[k] - greatest);
      to[k] = (float) decay;
      sum += decay;
    }
    return sum;
  }

  private double decaysInChunks(int start, double greatest) {
    java.util.Arrays.fill(sums, 0);
    for (int at = start; at < start + count; at += part.length) {
      int length = Math.min(part.length, start + count - at);
      decays(greatest, at, length);
      store(at, length);
    }
    double sum = 0;
    for (double each : sums) {
      sum += each;
    }
    return sum;
  }

  /** Four at a time, since each comparison waits for the one before it. NaN shows in the sum. */
  private float greatest(int start) {
    float a = Float.NEGATIVE_INFINITY;
    float b = a;
    float c = a;
    float d = a;
    int k = start;
    for (int end = start + count - 3; k < end; k += 4) {
      a = x[k] > a ? x[k] : a;
      b = x[k + 1] > b ? x[k + 1] : b;
      c = x[k + 2] > c ? x[k + 2] : c;
      d = x[k + 3] > d ? x[k + 3] : d;
    }
    for (int end = start + count; k < end; k++) {
      a = x[k] > a ? x[k] : a;
    }
    return Math.max(Math.max(a, b), Math.max(c, d));
  }

  private void decays(double greatest, int at, int length) {
    float[] from = x;
    double[] to = part;
    for (int j = 0; j < length; j++) {
      to[j] = greatest - from[at + j];
    }
    Decay.of(to, length);
  }

  private void store(int at, int length) {
    float[] to = y;
    double[] from = part;
    double[] all = sums;
    for (int j = 0; j < length; j++) {
      double decay = from[j];
      to[at + j] = (float) decay;
      all[j] += decay;
    }
  }

  private void scale(int start, double factor) {
    float[] to = y;
    for (int k = start; k < start + count; k++) {
      to[k] = (float) (to[k] * factor);
    }
  }

  private void subtract(int start, double shift) {
    float[] from = x;
    float[] to = y;
    for (int k = start; k < start + count; k++) {
      to[k] = (float) (from[k] - shift);
    }
  }
}
