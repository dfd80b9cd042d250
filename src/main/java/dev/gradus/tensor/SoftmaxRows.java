package dev.gradus.tensor;

/** Softmax and its logarithm of rows of float32 that lie side by side, in chunks. */
final class SoftmaxRows {
  private final float[] x;
  private final float[] y;
  private final int count;
  private final double[] part;
  private final double[] sums;

  SoftmaxRows(float[] x, float[] y, int count) {
    this.x = x;
    this.y = y;
    this.count = count;
    this.part = new double[Math.min(count, Decay.CHUNK)];
    this.sums = new double[part.length];
  }

  void softmax() {
    for (int start = 0; start < x.length; start += count) {
      float greatest = greatest(start);
      java.util.Arrays.fill(sums, 0);
      for (int at = start; at < start + count; at += part.length) {
        int length = Math.min(part.length, start + count - at);
        decays(greatest, at, length);
        store(at, length);
      }
      scale(start, 1 / sum());
    }
  }

  void logSoftmax() {
    for (int start = 0; start < x.length; start += count) {
      double greatest = greatest(start);
      java.util.Arrays.fill(sums, 0);
      for (int at = start; at < start + count; at += part.length) {
        int length = Math.min(part.length, start + count - at);
        decays(greatest, at, length);
        add(length);
      }
      subtract(start, greatest + Math.log(sum()));
    }
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

  private void add(int length) {
    double[] from = part;
    double[] all = sums;
    for (int j = 0; j < length; j++) {
      all[j] += from[j];
    }
  }

  private double sum() {
    double sum = 0;
    for (double each : sums) {
      sum += each;
    }
    return sum;
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
