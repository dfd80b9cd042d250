package dev.gradus.tensor;

/** One operand's elements for a stretch of a row, side by side, whatever its strides. */
final class DenseRow {
  /** Long enough to make calls rare, short enough to stay in the first-level cache. */
  static final int LONGEST_COPY = 1024;

  private final Storage source;
  private final Storage buffer;

  /** The storage that holds the stretch, and where in it the stretch begins. */
  Storage storage;

  int at;

  DenseRow(Storage source, int stride, int length) {
    this.source = source;
    this.buffer =
        stride == 1 || length == 0
            ? source
            : Storage.allocate(source.dtype(), Math.min(length, LONGEST_COPY));
    this.storage = source;
  }

  /** Makes a stretch available; one of stride 1 is used where it is, others are copied. */
  void load(int place, int stride, int length) {
    if (stride == 1) {
      storage = source;
      at = place;
    } else {
      source.copyRow(place, stride, buffer, 0, length);
      storage = buffer;
      at = 0;
    }
  }
}
