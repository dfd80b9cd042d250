package dev.gradus.tensor;

/** Softmax and its logarithm, both shifted by the greatest number so that exp can't overflow. */
final class Softmaxes {
  static final GroupMap SOFTMAX = new Softmax();
  static final GroupMap LOG_SOFTMAX = new LogSoftmax();

  private Softmaxes() {}

  /** The greatest number, or NaN; without Math.max, which is slow without an intrinsic. */
  static double greatest(double[] group) {
    double greatest = Double.NEGATIVE_INFINITY;
    for (double x : group) {
      if (x > greatest) {
        greatest = x;
      } else if (Double.isNaN(x)) {
        return x;
      }
    }
    return greatest;
  }

  private static final class Softmax extends GroupMap {
    Softmax() {
      super("SoftmaxBackward0", "softmax");
    }

    @Override
    void values(double[] group, double[] out) {
      double greatest = greatest(group);
      double sum = 0;
      for (int k = 0; k < group.length; k++) {
        out[k] = Math.exp(group[k] - greatest);
        sum += out[k];
      }
      for (int k = 0; k < group.length; k++) {
        out[k] /= sum;
      }
    }

    @Override
    void rows(float[] x, float[] out, int count) {
      new SoftmaxRows(x, out, count, VectorInstructions.AVAILABLE).softmax();
    }

    @Override
    void gradients(double[] results, double[] upstream, double[] out) {
      double total = 0;
      double mean = 0;
      for (int k = 0; k < results.length; k++) {
        total += results[k];
        mean += results[k] * upstream[k];
      }
      // The rounded results add up to nearly 1; so that equal gradients cancel, that is made up
      // for.
      for (int k = 0; k < results.length; k++) {
        out[k] = results[k] * (upstream[k] * total - mean);
      }
    }
  }

  private static final class LogSoftmax extends GroupMap {
    LogSoftmax() {
      super("LogSoftmaxBackward0", "logSoftmax");
    }

    @Override
    void values(double[] group, double[] out) {
      double greatest = greatest(group);
      double sum = 0;
      for (double x : group) {
        sum += Math.exp(x - greatest);
      }
      double shift = greatest + Math.log(sum);
      // Subtracting twice keeps -inf - -inf out of it unless all are -inf, where torch has NaN.
      for (int k = 0; k < group.length; k++) {
        out[k] = group[k] - shift;
      }
    }

    @Override
    void rows(float[] x, float[] out, int count) {
      new SoftmaxRows(x, out, count, VectorInstructions.AVAILABLE).logSoftmax();
    }

    @Override
    void gradients(double[] results, double[] upstream, double[] out) {
      double sum = 0;
      for (double g : upstream) {
        sum += g;
      }
      for (int k = 0; k < results.length; k++) {
        out[k] = upstream[k] - Math.exp(results[k]) * sum;
      }
    }
  }
}
