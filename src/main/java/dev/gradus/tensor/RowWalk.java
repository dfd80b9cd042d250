package dev.gradus.tensor;

/**
 * Walks several tensors of one shape together, row by row, keeping for each the place of the row's
 * first element. Dims that count evenly in all of them are merged first, so that contiguous tensors
 * are one long row.
 */
final class RowWalk {
  private final int[] sizes;
  private final int[][] strides;
  private final int[] places;
  private final int[] index;
  private final int rank;
  private boolean done;

  RowWalk(Layout... layouts) {
    int most = layouts[0].shape.rank();
    int[] from = layouts[0].shape.sizes();
    sizes = new int[Math.max(1, most)];
    strides = new int[layouts.length][sizes.length];
    places = new int[layouts.length];
    int merged = 0;
    sizes[0] = 1;
    for (int axis = 0; axis < most; axis++) {
      if (from[axis] == 1) {
        continue;
      }
      if (merged > 0 && continues(layouts, axis, from[axis], merged - 1)) {
        sizes[merged - 1] *= from[axis];
      } else {
        sizes[merged++] = from[axis];
      }
      for (int which = 0; which < layouts.length; which++) {
        strides[which][merged - 1] = layouts[which].strides[axis];
      }
    }
    rank = Math.max(1, merged);
    index = new int[rank];
    for (int which = 0; which < layouts.length; which++) {
      places[which] = layouts[which].offset;
    }
    done = layouts[0].shape.elements() == 0;
  }

  private boolean continues(Layout[] layouts, int axis, int size, int previous) {
    for (int which = 0; which < layouts.length; which++) {
      if (strides[which][previous] != layouts[which].strides[axis] * size) {
        return false;
      }
    }
    return true;
  }

  /** Whether one tensor is one row of so many elements, side by side from the first place on. */
  boolean isWhole(int which, int elements) {
    return rank == 1 && sizes[0] == elements && strides[which][0] == 1 && places[which] == 0;
  }

  boolean isDone() {
    return done;
  }

  /** How many elements each row has. */
  int length() {
    return sizes[rank - 1];
  }

  /** How far apart the elements of a row are in the storage of one of the tensors. */
  int stride(int which) {
    return strides[which][rank - 1];
  }

  /** Where the row begins in the storage of one of the tensors. */
  int place(int which) {
    return places[which];
  }

  /** Goes to the next row. */
  void next() {
    for (int axis = rank - 2; axis >= 0; axis--) {
      index[axis]++;
      boolean wraps = index[axis] == sizes[axis];
      int steps = wraps ? 1 - sizes[axis] : 1;
      for (int which = 0; which < places.length; which++) {
        places[which] += steps * strides[which][axis];
      }
      if (!wraps) {
        return;
      }
      index[axis] = 0;
    }
    done = true;
  }
}
