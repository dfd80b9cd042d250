package dev.gradus.tensor;

/** Running sums along a dim. */
final class Cumulative {
  private Cumulative() {}

  static Tensor sum(Tensor x, int dim) {
    Tensor input = x.dtype() == DType.BOOL ? x.toLong() : x;
    Tensor sums = running(input, dim, false);
    if (GradFn.records(x)) {
      new GradFn("CumsumBackward0", x) {
        @Override
        protected Tensor gradient(int which, Tensor upstream) {
          return running(upstream, dim, true);
        }
      }.saving().becomesThatOf(sums);
    }
    return sums;
  }

  private static Tensor running(Tensor x, int dim, boolean fromTheEnd) {
    Groups groups = Groups.along("cumsum", x, dim);
    Storage out = Storage.allocate(x.dtype(), x.elements());
    for (int g = 0; g < groups.groups(); g++) {
      double sum = 0;
      long whole = 0;
      for (int k = 0; k < groups.count; k++) {
        int step = fromTheEnd ? groups.count - 1 - k : k;
        int place = groups.start(g) + step * groups.inner;
        if (x.dtype().isFloating()) {
          sum += groups.elements.get(place);
          out.set(place, sum);
        } else {
          whole += groups.elements.getLong(place);
          out.setLong(place, whole);
        }
      }
    }
    return groups.arrangedBack(out, x.shape());
  }
}
