package dev.gradus.tensor;

/** Evenly spaced numbers. */
final class Ranges {
  private Ranges() {}

  static Tensor arange(long start, long end, long step) {
    check(start, end, step);
    long steps = end - start;
    if (((end ^ start) & (end ^ steps)) < 0) {
      throw new ShapeException(
          "arange: from " + start + " to " + end + " is further than int64 can count.");
    }
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
          "arange: steps of "
              + shortest(step)
              + " don't lead from "
              + shortest(start)
              + " to "
              + shortest(end)
              + ".");
    }
  }

  /** Whole numbers without a fraction. */
  private static String shortest(double number) {
    return number == (long) number ? Long.toString((long) number) : Double.toString(number);
  }

  private static int size(double count) {
    if (!(count <= Integer.MAX_VALUE)) {
      throw new ShapeException("arange: " + count + " elements are more than a tensor can hold.");
    }
    return (int) count;
  }

  static Tensor linspace(double start, double end, int steps) {
    if (steps < 0) {
      throw new ShapeException(
          "linspace: there can't be " + steps + " numbers; ask for 0 or more.");
    }
    Storage storage = Storage.allocate(DType.FLOAT32, steps);
    double step = steps == 1 ? 0 : (end - start) / (steps - 1);
    for (int i = 0; i < steps; i++) {
      // From both ends, as torch does, so that the last element is exactly the end.
      boolean firstHalf = i < steps / 2 || steps == 1;
      storage.set(i, firstHalf ? start + i * step : end - (steps - 1 - i) * step);
    }
    return Tensor.dense(Shape.of(steps), storage);
  }
}
