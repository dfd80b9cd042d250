package dev.gradus.tensor;

/** One operand's elements for a stretch of a row, copied side by side, whatever their strides. */
final class DenseRow {
  /** Long enough to make calls rare, short enough to stay in the first-level cache. */
  static final int LONGEST = 1024;

  final Storage elements;
  private final Storage source;
  private int repeated = -1;
  private int repeats;

  DenseRow(Storage source, int length) {
    this.source = source;
    this.elements = Storage.allocate(source.dtype(), capacity(length));
  }

  static int capacity(int length) {
    return Math.min(length, LONGEST);
  }

  void load(int place, int stride, int length) {
    // One element repeated, as in x + 1, is written once for many stretches.
    if (stride == 0 && place == repeated && length <= repeats) {
      return;
    }
    source.copyRow(place, stride, elements, 0, length);
    repeated = stride == 0 ? place : -1;
    repeats = length;
  }
}
