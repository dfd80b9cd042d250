package dev.gradus.tensor;

/** A part of a dim: every {@code step}-th index from a start on; step 0 is one index alone. */
record Cut(int axis, int start, int length, int step) {
  Layout of(Layout whole) {
    return step == 0 ? whole.select(axis, start) : whole.slice(axis, start, length, step);
  }
}
