package dev.gradus.tensor;

/** Several tensors made into one. */
final class Joining {
  private Joining() {}

  static Tensor cat(int dim, Tensor... parts) {
    return cat("CatBackward0", dim, parts);
  }

  private static Tensor cat(String name, int dim, Tensor... parts) {
    if (parts.length == 0) {
      throw new ShapeException("cat: there must be at least one tensor.");
    }
    int axis = parts[0].shape().axis("cat", dim);
    DType dtype = parts[0].dtype();
    long size = 0;
    for (Tensor part : parts) {
      check(parts[0].shape(), part.shape(), axis);
      dtype = dtype.promote(part.dtype());
      size += part.shape().dim(axis);
    }
    if (size > Integer.MAX_VALUE) {
      throw new ShapeException("cat: " + size + " along dim " + axis + " are more than fit.");
    }
    Tensor joined = Tensor.zeros(parts[0].shape().with(axis, (int) size), dtype);
    int at = 0;
    for (Tensor part : parts) {
      int length = part.shape().dim(axis);
      InPlace.copy(part.detach(), joined.narrow(axis, at, length));
      at += length;
    }
    if (GradFn.records(parts)) {
      recorded(name, joined, axis, parts);
    }
    return joined;
  }

  private static void check(Shape first, Shape other, int axis) {
    if (first.rank() != other.rank() || !first.with(axis, 0).equals(other.with(axis, 0))) {
      throw new ShapeException(
          "cat: the shapes "
              + first
              + " and "
              + other
              + " don't fit; all sizes but that of dim "
              + axis
              + " must be equal.");
    }
  }

  private static void recorded(String name, Tensor joined, int axis, Tensor... parts) {
    new GradFn(name, parts) {
      @Override
      protected Tensor gradient(int input, Tensor upstream) {
        int at = 0;
        for (int before = 0; before < input; before++) {
          at += inputs[before].shape().dim(axis);
        }
        Tensor part = upstream.narrow(axis, at, inputs[input].shape().dim(axis));
        return part.to(inputs[input].dtype());
      }
    }.saving().becomesThatOf(joined);
  }

  static Tensor stack(int dim, Tensor... parts) {
    if (parts.length == 0) {
      throw new ShapeException("stack: there must be at least one tensor.");
    }
    Tensor[] raised = new Tensor[parts.length];
    int rank = parts[0].rank();
    int axis = dim < 0 ? dim + rank + 1 : dim;
    if (axis < 0 || axis > rank) {
      throw new ShapeException(
          "stack: a new dim in the shape "
              + parts[0].shape()
              + " can stand at 0 to "
              + rank
              + ", but "
              + dim
              + " was given.");
    }
    for (int i = 0; i < parts.length; i++) {
      if (!parts[i].shape().equals(parts[0].shape())) {
        throw new ShapeException(
            "stack: all shapes must be equal, but there are "
                + parts[0].shape()
                + " and "
                + parts[i].shape()
                + ".");
      }
      raised[i] = parts[i].unsqueeze(axis);
    }
    return cat("StackBackward0", axis, raised);
  }
}
