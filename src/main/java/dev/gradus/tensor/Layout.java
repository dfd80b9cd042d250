package dev.gradus.tensor;

import org.jspecify.annotations.Nullable;

/**
 * Where the elements of a tensor lie in its storage: element (i, j, …) is at {@code offset +
 * i·stride₀ + j·stride₁ + …}. Views differ from their base in nothing but the layout.
 */
final class Layout {
  final Shape shape;
  final int[] strides;
  final int offset;

  private Layout(Shape shape, int[] strides, int offset) {
    this.shape = shape;
    this.strides = strides;
    this.offset = offset;
  }

  /** Row-major, without gaps, from the start of the storage. */
  static Layout rowMajor(Shape shape) {
    return new Layout(shape, rowMajorStrides(shape), 0);
  }

  private static int[] rowMajorStrides(Shape shape) {
    int[] sizes = shape.sizes();
    int[] strides = new int[sizes.length];
    int stride = 1;
    for (int axis = sizes.length - 1; axis >= 0; axis--) {
      strides[axis] = stride;
      stride *= Math.max(1, sizes[axis]);
    }
    return strides;
  }

  /** Whether the elements lie row-major without gaps (from the offset on). */
  boolean isContiguous() {
    int[] sizes = shape.sizes();
    int expected = 1;
    for (int axis = sizes.length - 1; axis >= 0; axis--) {
      if (sizes[axis] != 1) {
        if (strides[axis] != expected) {
          return shape.elements() == 0;
        }
        expected *= sizes[axis];
      }
    }
    return true;
  }

  /** The place of one element; errors name the method that was called. */
  int at(String called, int[] index) {
    int[] sizes = shape.sizes();
    if (index.length != sizes.length) {
      throw new ShapeException(
          called
              + ": the tensor has shape "
              + shape
              + ", so an element needs "
              + (sizes.length == 1 ? "1 index" : sizes.length + " indices")
              + ", but "
              + index.length
              + (index.length == 1 ? " was" : " were")
              + " given.");
    }
    int place = offset;
    for (int axis = 0; axis < sizes.length; axis++) {
      place += inside(index[axis], axis) * strides[axis];
    }
    return place;
  }

  /** The index as a number from 0, where a negative one counts from the end. */
  private int inside(int index, int axis) {
    int size = shape.sizes()[axis];
    int fromZero = index < 0 ? index + size : index;
    if (fromZero < 0 || fromZero >= size) {
      throw new IndexOutOfBoundsException(
          "Index "
              + index
              + " is outside dim "
              + axis
              + " of the shape "
              + shape
              + (size == 0 ? ", which is empty." : "; it goes from 0 to " + (size - 1) + "."));
    }
    return fromZero;
  }

  /** The dims in another order. */
  Layout permute(int[] order) {
    int[] sizes = new int[order.length];
    int[] moved = new int[order.length];
    for (int axis = 0; axis < order.length; axis++) {
      sizes[axis] = shape.sizes()[order[axis]];
      moved[axis] = strides[order[axis]];
    }
    return new Layout(Shape.of(sizes), moved, offset);
  }

  /** One index of a dim, which disappears. */
  Layout select(int axis, int index) {
    int place = offset + inside(index, axis) * strides[axis];
    return new Layout(shape.without(axis), without(strides, axis), place);
  }

  /** Every {@code step}-th index of a dim, {@code length} of them, from {@code start} on. */
  Layout slice(int axis, int start, int length, int step) {
    int[] wider = strides.clone();
    wider[axis] *= step;
    int place = length == 0 ? offset : offset + start * strides[axis];
    return new Layout(shape.with(axis, length), wider, place);
  }

  /** Without one dim of size 1. */
  Layout squeeze(int axis) {
    return new Layout(shape.without(axis), without(strides, axis), offset);
  }

  /** With a further dim of size 1. */
  Layout unsqueeze(int axis) {
    int[] more = new int[strides.length + 1];
    System.arraycopy(strides, 0, more, 0, axis);
    System.arraycopy(strides, axis, more, axis + 1, strides.length - axis);
    more[axis] = axis < strides.length ? strides[axis] * shape.sizes()[axis] : 1;
    return new Layout(shape.inserted(axis, 1), more, offset);
  }

  /** Repeats dims of size 1, without copying, until the shape is reached. */
  Layout expand(Shape wider) {
    if (wider.equals(shape)) {
      return this;
    }
    int added = wider.rank() - shape.rank();
    int[] stretched = new int[wider.rank()];
    for (int axis = added; axis < stretched.length; axis++) {
      int mine = axis - added;
      stretched[axis] = shape.sizes()[mine] == wider.sizes()[axis] ? strides[mine] : 0;
    }
    return new Layout(wider, stretched, offset);
  }

  /** The same elements in another shape, or null where only a copy can have that shape. */
  @Nullable Layout reshape(Shape other) {
    if (isContiguous()) {
      return new Layout(other, rowMajorStrides(other), offset);
    }
    int[] strided = new int[other.rank()];
    int theirs = other.rank() - 1;
    int axis = shape.rank() - 1;
    while (axis >= 0) {
      // A run of dims that together count evenly through the storage can be cut anew.
      int step = strides[axis];
      long run = shape.sizes()[axis];
      while (axis > 0 && joins(axis, step, run)) {
        run *= shape.sizes()[--axis];
      }
      axis--;
      long filled = 1;
      while (theirs >= 0 && (filled < run || other.sizes()[theirs] == 1)) {
        strided[theirs] = (int) (step * filled);
        filled *= other.sizes()[theirs--];
      }
      if (filled != run) {
        return null;
      }
    }
    return new Layout(other, strided, offset);
  }

  private boolean joins(int axis, int step, long run) {
    int outer = axis - 1;
    return shape.sizes()[outer] == 1 || strides[outer] == step * run;
  }

  private static int[] without(int[] strides, int axis) {
    int[] fewer = new int[strides.length - 1];
    System.arraycopy(strides, 0, fewer, 0, axis);
    System.arraycopy(strides, axis + 1, fewer, axis, fewer.length - axis);
    return fewer;
  }
}
