package dev.gradus.tensor;

/** An operation that turns each group of numbers along a dim into as many others: softmax … */
abstract class GroupMap {
  private final String name;
  private final String method;

  GroupMap(String name, String method) {
    this.name = name;
    this.method = method;
  }

  /** The results of a group; they may overwrite it. */
  abstract void values(double[] group, double[] out);

  /** The gradient of a group, given its results and their gradient, which it may overwrite. */
  abstract void gradients(double[] results, double[] upstream, double[] out);

  /** The results of rows of float32 side by side, count in each, where that has a faster way. */
  abstract void rows(float[] x, float[] out, int count);

  final Tensor apply(Tensor x, int dim) {
    if (!x.dtype().isFloating()) {
      throw new DTypeException(
          method
              + ": a floating-point tensor is needed, but this one has "
              + x.dtype().torchName()
              + "; use toFloat.");
    }
    Groups groups = Groups.along(method, x, dim);
    Storage out = Storage.allocate(x.dtype(), x.elements());
    if (groups.inner == 1 && groups.count > 0 && out instanceof Storage.Floats floats) {
      rows(((Storage.Floats) groups.elements).data, floats.data, groups.count);
    } else {
      oneByOne(groups, out);
    }
    Tensor results = groups.arrangedBack(out, x.shape());
    if (GradFn.records(x)) {
      recorded(results, results.detach(), x, dim);
    }
    return results;
  }

  private void oneByOne(Groups groups, Storage out) {
    double[] group = Room.doubles(groups.count);
    for (int g = 0; g < groups.groups(); g++) {
      groups.load(g, group);
      values(group, group);
      groups.store(g, group, out);
    }
  }

  private void recorded(Tensor results, Tensor saved, Tensor x, int dim) {
    new GradFn(name, x) {
      @Override
      protected Tensor gradient(int input, Tensor upstream) {
        Groups mine = Groups.along(method, saved, dim);
        Groups theirs = Groups.along(method, upstream, dim);
        Storage out = Storage.allocate(saved.dtype(), saved.elements());
        double[] result = Room.doubles(mine.count);
        double[] above = Room.doubles(mine.count);
        for (int g = 0; g < mine.groups(); g++) {
          mine.load(g, result);
          theirs.load(g, above);
          gradients(result, above, above);
          mine.store(g, above, out);
        }
        return mine.arrangedBack(out, saved.shape());
      }
    }.saving(saved).becomesThatOf(results);
  }
}
