package dev.gradus.tensor;

/** An operation that makes one number of each group of numbers: sum, mean, max, norm … */
abstract class Reduction {
  private final String name;
  private final String method;

  Reduction(String name, String method) {
    this.name = name;
    this.method = method;
  }

  abstract double value(double[] group, int count);

  /** What {@code grad_fn} shows: torch counts reductions over all and over given dims apart. */
  String name(boolean overDims) {
    return name + (overDims ? "1" : "0");
  }

  /** The derivative of the group's value by each of its numbers. */
  abstract void slopes(double[] group, int count, double value, double[] slopes);

  /** Whether whole numbers give a whole number, by {@link #value(long[], int)}. */
  boolean keepsIntegers() {
    return false;
  }

  long value(long[] group, int count) {
    throw new IllegalStateException(method + " of whole numbers is floating-point");
  }

  /** Whether, besides, truth values give a truth value. */
  boolean keepsTruth() {
    return false;
  }

  /** Refuses element types that the reduction has no value for. */
  void checkType(DType dtype) {}

  /** Refuses groups that have no value, such as the maximum of nothing. */
  void checkCount(String called, int count, Shape shape) {}

  /** Values of all groups of float32, faster than one by one; false where there is no such way. */
  boolean floats(Groups groups, float[] out) {
    return false;
  }

  final String method() {
    return method;
  }

  final Tensor apply(Tensor x, boolean keepdim, int... dims) {
    checkType(x.dtype());
    Groups groups = Groups.along(method, x, dims);
    if (groups.groups() > 0) {
      checkCount(method, groups.count, x.shape());
    }
    Shape shape = keepdim ? groups.kept : groups.reduced;
    Storage values = compute(groups, x.dtype());
    Tensor result = Tensor.dense(shape, values);
    if (GradFn.records(x)) {
      Shape original = x.shape();
      Shape kept = groups.kept;
      new GradFn(name(dims.length > 0), x) {
        @Override
        protected Tensor gradient(int input, Tensor upstream) {
          Tensor wide = upstream.reshape(kept).expand(original);
          return Reduction.this.gradient(wide, x.detach(), values, dims);
        }
      }.saving(saved(x, result)).becomesThatOf(result);
    }
    return result;
  }

  /** What the gradient looks at; overridden where that is less. */
  Tensor[] saved(Tensor x, Tensor result) {
    return new Tensor[] {x, result};
  }

  /** The gradient of the input; overridden where it needs no look at the values. */
  Tensor gradient(Tensor upstream, Tensor x, Storage values, int... dims) {
    Groups groups = Groups.along(method, x, dims);
    Storage slopes = Storage.allocate(x.dtype(), x.elements());
    double[] group = Room.doubles(groups.count);
    double[] slope = Room.doubles(groups.count);
    for (int g = 0; g < groups.groups(); g++) {
      groups.load(g, group);
      slopes(group, groups.count, values.get(g), slope);
      groups.store(g, slope, slopes);
    }
    return groups.arrangedBack(slopes, x.shape()).mul(upstream);
  }

  private Storage compute(Groups groups, DType dtype) {
    if (!dtype.isFloating() && keepsIntegers()) {
      return longs(groups, dtype == DType.BOOL && keepsTruth() ? dtype : DType.INT64);
    }
    Storage out = Storage.allocate(dtype.floating(), groups.groups());
    if (out instanceof Storage.Floats floats
        && groups.elements instanceof Storage.Floats
        && floats(groups, floats.data)) {
      return out;
    }
    double[] group = Room.doubles(groups.count);
    for (int g = 0; g < groups.groups(); g++) {
      groups.load(g, group);
      out.set(g, value(group, groups.count));
    }
    return out;
  }

  private Storage longs(Groups groups, DType dtype) {
    Storage out = Storage.allocate(dtype, groups.groups());
    long[] group = Room.longs(groups.count);
    for (int g = 0; g < out.length(); g++) {
      int place = groups.start(g);
      for (int k = 0; k < groups.count; k++) {
        group[k] = groups.elements.getLong(place + k * groups.inner);
      }
      out.setLong(g, value(group, groups.count));
    }
    return out;
  }
}
