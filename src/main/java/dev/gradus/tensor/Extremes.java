package dev.gradus.tensor;

/** The greatest or least of each group, and where it is. NaN wins, as in torch. */
final class Extremes extends Reduction {
  static final Extremes MAX = new Extremes("max", 1);
  static final Extremes MIN = new Extremes("min", -1);

  /** 1 to seek the greatest, -1 to seek the least, which is the greatest of the negated. */
  private final int sign;

  private Extremes(String method, int sign) {
    super(method, method);
    this.sign = sign;
  }

  /** Over dims this is torch's amax or amin. */
  @Override
  String name(boolean overDims) {
    if (overDims) {
      return sign > 0 ? "AmaxBackward0" : "AminBackward0";
    }
    return sign > 0 ? "MaxBackward1" : "MinBackward1";
  }

  /** What {@code grad_fn} shows where the indices are given, too. */
  String nameWithIndices() {
    return sign > 0 ? "MaxBackward0" : "MinBackward0";
  }

  @Override
  void checkCount(String called, int count, Shape shape) {
    if (count == 0) {
      throw new ShapeException(
          called + ": there is no such element, for the shape " + shape + " has none.");
    }
  }

  @Override
  double value(double[] group, int count) {
    return group[place(group, count)];
  }

  private int place(double[] group, int count) {
    int best = 0;
    for (int k = 1; k < count && !Double.isNaN(group[best]); k++) {
      if (Double.isNaN(group[k]) || sign * group[k] > sign * group[best]) {
        best = k;
      }
    }
    return best;
  }

  /** Those that share first place share the gradient. */
  @Override
  void slopes(double[] group, int count, double value, double[] slopes) {
    int winners = 0;
    for (int k = 0; k < count; k++) {
      winners += wins(group[k], value) ? 1 : 0;
    }
    for (int k = 0; k < count; k++) {
      slopes[k] = wins(group[k], value) ? 1.0 / winners : 0;
    }
  }

  private static boolean wins(double element, double value) {
    return element == value || Double.isNaN(element) && Double.isNaN(value);
  }

  /** Over dims torch divides by the number of winners, of which there are none if NaN wins. */
  @Override
  Tensor gradient(Tensor upstream, Tensor x, Storage values, int... dims) {
    Tensor shared = super.gradient(upstream, x, values, dims);
    if (dims.length == 0) {
      return shared;
    }
    Shape kept = Groups.withOnes(x.shape(), Groups.chosen(method(), x.shape(), dims));
    return shared.maskedFill(Tensor.dense(kept, values).isNan(), Double.NaN);
  }

  @Override
  boolean keepsIntegers() {
    return true;
  }

  @Override
  boolean keepsTruth() {
    return true;
  }

  @Override
  long value(long[] group, int count) {
    long best = group[0];
    for (int k = 1; k < count; k++) {
      best = sign > 0 ? Math.max(best, group[k]) : Math.min(best, group[k]);
    }
    return best;
  }

  /** Where the greatest or least of each group is; of equals the first. */
  Tensor index(String called, Tensor x, int dim, boolean keepdim) {
    Sorting.refuseTruth(called, x);
    return place(called, x, dim, keepdim);
  }

  /** The same, but of truth values, too, of which torch finds the extreme but not its index. */
  Tensor place(String called, Tensor x, int dim, boolean keepdim) {
    Groups groups = Groups.along(called, x, dim);
    if (groups.groups() > 0) {
      checkCount(called, groups.count, x.shape());
    }
    long[] indices = Room.longs(groups.groups());
    if (x.dtype().isFloating()) {
      double[] group = Room.doubles(groups.count);
      for (int g = 0; g < indices.length; g++) {
        groups.load(g, group);
        indices[g] = place(group, groups.count);
      }
    } else {
      for (int g = 0; g < indices.length; g++) {
        indices[g] = wholePlace(groups, g);
      }
    }
    return Tensor.dense(keepdim ? groups.kept : groups.reduced, new Storage.Longs(indices));
  }

  /** As {@link #place}, of int64, whose last bits a double does not hold. */
  private int wholePlace(Groups groups, int group) {
    int start = groups.start(group);
    int best = 0;
    long record = groups.elements.getLong(start);
    for (int k = 1; k < groups.count; k++) {
      long element = groups.elements.getLong(start + k * groups.inner);
      if (sign > 0 ? element > record : element < record) {
        best = k;
        record = element;
      }
    }
    return best;
  }
}
