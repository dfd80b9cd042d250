package dev.gradus.tensor;

/** The way back from broadcasting: what was repeated is summed. */
final class Stretching {
  private Stretching() {}

  static Tensor undo(Tensor wide, Shape narrow) {
    Given.given(narrow, "sumTo", "the shape");
    if (wide.shape().equals(narrow)) {
      return wide;
    }
    if (narrow.rank() > wide.rank()
        || !narrow.broadcast("sumTo", wide.shape()).equals(wide.shape())) {
      throw new ShapeException(
          "sumTo: a tensor of shape "
              + narrow
              + " does not broadcast to "
              + wide.shape()
              + ", so nothing can be summed back to it.");
    }
    int added = wide.rank() - narrow.rank();
    int[] dims = new int[wide.rank()];
    int count = 0;
    for (int axis = 0; axis < wide.rank(); axis++) {
      if (axis < added || (narrow.dim(axis - added) == 1 && wide.shape().dim(axis) != 1)) {
        dims[count++] = axis;
      }
    }
    if (count == 0) {
      return wide.reshape(narrow);
    }
    return Totals.SUM.apply(wide, false, java.util.Arrays.copyOf(dims, count)).reshape(narrow);
  }
}
