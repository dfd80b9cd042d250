package dev.gradus.tensor;

/** The logarithm of the sum of exponentials, shifted by the greatest so that it can't overflow. */
final class LogSumExp extends Reduction {
  static final Reduction INSTANCE = new LogSumExp();

  private LogSumExp() {
    super("LogsumexpBackward", "logsumexp");
  }

  @Override
  String name(boolean overDims) {
    return super.name(false);
  }

  @Override
  double value(double[] group, int count) {
    double greatest = Softmaxes.greatest(group);
    if (Double.isInfinite(greatest)) {
      return greatest;
    }
    double sum = 0;
    for (int k = 0; k < count; k++) {
      sum += Math.exp(group[k] - greatest);
    }
    return greatest + Math.log(sum);
  }

  @Override
  void slopes(double[] group, int count, double value, double[] slopes) {
    for (int k = 0; k < count; k++) {
      slopes[k] = Math.exp(group[k] - value);
    }
  }
}
