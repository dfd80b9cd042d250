package dev.gradus.tensor;

/** Evenly spaced numbers. */
final class Ranges {
  private Ranges() {}

  static Tensor arange(long start, long end, long step) {
    if (step == 0 || (step > 0 ? start > end : start < end)) {
      throw wrongWay(Long.toString(step), Long.toString(start), Long.toString(end));
    }
    // As unsigned numbers, since the way may be longer than the greatest long.
    long way = step > 0 ? end - start : start - end;
    long stride = Math.abs(step);
    long count = Long.divideUnsigned(way, stride);
    count += Long.remainderUnsigned(way, stride) == 0 ? 0 : 1;
    if (Long.compareUnsigned(count, Integer.MAX_VALUE) > 0) {
      throw tooMany(Long.toUnsignedString(count));
    }
    Storage storage = Storage.allocate(DType.INT64, (int) count);
    for (int i = 0; i < storage.length(); i++) {
      storage.setLong(i, start + i * step);
    }
    return Tensor.dense(Shape.of(storage.length()), storage);
  }

  static Tensor arange(double start, double end, double step) {
    if (!(step > 0 && end >= start) && !(step < 0 && end <= start)) {
      throw wrongWay(shortest(step), shortest(start), shortest(end));
    }
    double count = Math.ceil((end - start) / step);
    if (!(count <= Integer.MAX_VALUE)) {
      throw tooMany(Double.toString(count));
    }
    Storage storage = Storage.allocate(DType.FLOAT32, (int) count);
    for (int i = 0; i < storage.length(); i++) {
      storage.set(i, start + i * step);
    }
    return Tensor.dense(Shape.of(storage.length()), storage);
  }

  private static TensorException wrongWay(String step, String start, String end) {
    return new TensorException(
        "arange: steps of " + step + " don't lead from " + start + " to " + end + ".");
  }

  /** Whole numbers without a fraction. */
  private static String shortest(double number) {
    return number == (long) number ? Long.toString((long) number) : Double.toString(number);
  }

  private static ShapeException tooMany(String count) {
    return new ShapeException("arange: " + count + " elements are more than a tensor can hold.");
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
