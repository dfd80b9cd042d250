package dev.gradus.tensor;

/** Evenly spaced numbers. */
final class Ranges {
  private Ranges() {}

  static Tensor arange(long start, long end, long step) {
    check(start, end, step);
    long steps = Math.subtractExact(end, start);
    long count = steps / step + (steps % step == 0 ? 0 : 1);
    Storage storage = Storage.allocate(DType.INT64, size(count));
    for (int i = 0; i < storage.length(); i++) {
      storage.setLong(i, start + i * step);
    }
    return Tensor.dense(Shape.of(storage.length()), storage);
  }

  static Tensor arange(double start, double end, double step) {
    check(start, end, step);
    Storage storage = Storage.allocate(DType.FLOAT32, size(Math.ceil((end - start) / step)));
    for (int i = 0; i < storage.length(); i++) {
      storage.set(i, start + i * step);
    }
    return Tensor.dense(Shape.of(storage.length()), storage);
  }

  private static void check(double start, double end, double step) {
    if (!(step > 0 && end >= start) && !(step < 0 && end <= start)) {
      throw new TensorException(
          "arange: steps of " + step + " don't lead from " + start + " to " + end + ".");
    }
  }

  private static int size(double count) {
    if (!(count <= Integer.MAX_VALUE)) {
      throw new ShapeException("arange: " + count + " elements are more than a tensor can hold.");
    }
    return (int) count;
  }

  static Tensor linspace(double start, double end, int steps) {
    Storage storage = Storage.allocate(DType.FLOAT32, Shape.of(steps).elements());
    double step = steps == 1 ? 0 : (end - start) / (steps - 1);
    for (int i = 0; i < steps; i++) {
      // From both ends, as torch does, so that the last element is exactly the end.
      boolean firstHalf = i < steps / 2 || steps == 1;
      storage.set(i, firstHalf ? start + i * step : end - (steps - 1 - i) * step);
    }
    return Tensor.dense(Shape.of(steps), storage);
  }
}
