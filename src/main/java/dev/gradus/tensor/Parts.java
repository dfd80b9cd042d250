package dev.gradus.tensor;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A tensor cut along a dim. */
final class Parts {
  private Parts() {}

  static List<Tensor> ofSizes(Tensor x, int[] sizes, int dim) {
    int axis = x.shape().axis("split", dim);
    check(x.shape(), axis, sizes);
    Room.refuseAboveAll(sizes.length, Room.VIEW);
    List<Tensor> parts = new ArrayList<>(sizes.length);
    int from = 0;
    for (int size : sizes) {
      parts.add(x.narrow(axis, from, size));
      from += size;
    }
    return parts;
  }

  private static void check(Shape shape, int axis, int... sizes) {
    long whole = 0;
    for (int size : sizes) {
      whole += size;
      if (size < 0) {
        throw new ShapeException("split: a part can't have " + size + " elements.");
      }
    }
    if (whole != shape.dim(axis)) {
      throw new ShapeException(
          "split: the sizes "
              + Arrays.toString(sizes)
              + " add up to "
              + whole
              + ", but dim "
              + axis
              + " of the shape "
              + shape
              + " has "
              + shape.dim(axis)
              + ".");
    }
  }
}
