package dev.gradus.tensor;

/** Variance, or its root, the standard deviation: the mean squared distance from the mean. */
final class Spread extends Reduction {
  private final int correction;
  private final boolean root;

  Spread(int correction, boolean root) {
    super(root ? "StdBackward" : "VarBackward", root ? "std" : "var");
    this.correction = correction;
    this.root = root;
  }

  @Override
  String name(boolean overDims) {
    return super.name(false);
  }

  @Override
  void checkType(DType dtype) {
    if (!dtype.isFloating()) {
      throw new DTypeException(
          method()
              + ": a floating-point tensor is needed, but this one has "
              + dtype.torchName()
              + "; use toFloat.");
    }
  }

  @Override
  Tensor[] saved(Tensor x, Tensor result) {
    return root ? super.saved(x, result) : new Tensor[] {x};
  }

  private static double mean(double[] group, int count) {
    double sum = 0;
    for (int k = 0; k < count; k++) {
      sum += group[k];
    }
    return sum / count;
  }

  @Override
  double value(double[] group, int count) {
    double mean = mean(group, count);
    double squares = 0;
    for (int k = 0; k < count; k++) {
      squares += (group[k] - mean) * (group[k] - mean);
    }
    double variance = squares / Math.max(0, count - correction);
    return root ? Math.sqrt(variance) : variance;
  }

  @Override
  void slopes(double[] group, int count, double value, double[] slopes) {
    double mean = mean(group, count);
    // Torch divides by a negative number, too, if the correction is greater than the count.
    double divisor = count - correction;
    for (int k = 0; k < count; k++) {
      double slope = 2 * (group[k] - mean) / divisor;
      // Where all numbers are equal torch takes 0 for the root's slope, which is unbounded there.
      slopes[k] = root ? (value == 0 ? 0 : slope / (2 * value)) : slope;
    }
  }
}
