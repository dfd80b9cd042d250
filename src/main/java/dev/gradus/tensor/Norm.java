package dev.gradus.tensor;

/** The p-norm: {@code (Σ|x|ᵖ)^(1/p)}; for p = 0 the count of what is not 0. */
final class Norm extends Reduction {
  private final double p;

  Norm(double p) {
    super("LinalgVectorNormBackward", "norm");
    this.p = p;
  }

  @Override
  String name(boolean overDims) {
    return super.name(false);
  }

  @Override
  void checkType(DType dtype) {
    if (!dtype.isFloating()) {
      throw new DTypeException(
          "norm: a floating-point tensor is needed, but this one has "
              + dtype.torchName()
              + "; use toFloat.");
    }
  }

  @Override
  void checkCount(String called, int count, Shape shape) {
    if (count == 0 && (p < 0 || Double.isInfinite(p))) {
      throw new ShapeException(
          called
              + ": there is no norm for p = "
              + p
              + " of the shape "
              + shape
              + ", which has no elements.");
    }
  }

  @Override
  double value(double[] group, int count) {
    if (Double.isInfinite(p)) {
      return furthest(group, count);
    }
    double sum = 0;
    for (int k = 0; k < count; k++) {
      double size = Math.abs(group[k]);
      sum +=
          p == 2 ? size * size : p == 1 ? size : p == 0 ? (size != 0 ? 1 : 0) : Math.pow(size, p);
    }
    return p == 2 ? Math.sqrt(sum) : p == 1 || p == 0 ? sum : Math.pow(sum, 1 / p);
  }

  private double furthest(double[] group, int count) {
    double best = p > 0 ? 0 : Double.POSITIVE_INFINITY;
    for (int k = 0; k < count; k++) {
      double size = Math.abs(group[k]);
      best = p > 0 ? Math.max(best, size) : Math.min(best, size);
    }
    return best;
  }

  /** Of NaN it is 0, as in torch. */
  private static double sign(double x) {
    return x > 0 ? 1 : x < 0 ? -1 : 0;
  }

  @Override
  void slopes(double[] group, int count, double value, double[] slopes) {
    int winners = 0;
    for (int k = 0; Double.isInfinite(p) && k < count; k++) {
      winners += Math.abs(group[k]) == value ? 1 : 0;
    }
    for (int k = 0; k < count; k++) {
      double size = Math.abs(group[k]);
      if (p == 0 || value == 0) {
        slopes[k] = p == 1 ? sign(group[k]) : 0;
      } else if (Double.isInfinite(p)) {
        slopes[k] = size == value ? Math.signum(group[k]) / winners : 0;
      } else {
        slopes[k] =
            size == 0
                ? 0
                : p == 1 ? sign(group[k]) : Math.signum(group[k]) * Math.pow(size / value, p - 1);
      }
    }
  }
}
