package dev.gradus.tensor;

/** Several tensors made into one. */
final class Joining {
  private Joining() {}

  static Tensor cat(int dim, Tensor... parts) {
    return cat("CatBackward0", dim, parts);
  }

  private static Tensor cat(String name, int dim, Tensor... parts) {
    checkGiven("cat", parts);
    if (parts.length == 0) {
      throw new ShapeException("cat: there must be at least one tensor.");
    }
    Shape model = model(parts);
    int axis = model.axis("cat", dim);
    DType dtype = parts[0].dtype();
    long size = 0;
    for (Tensor part : parts) {
      check(model, part.shape(), axis);
      dtype = dtype.promote(part.dtype());
      size += length(part.shape(), axis);
    }
    if (size > Integer.MAX_VALUE) {
      throw new ShapeException("cat: " + size + " along dim " + axis + " are more than fit.");
    }
    Tensor joined = Tensor.zeros(model.with(axis, (int) size), dtype);
    int at = 0;
    for (Tensor part : parts) {
      int length = length(part.shape(), axis);
      if (!isNothing(part.shape())) {
        InPlace.copy(part.detach(), joined.narrow(axis, at, length));
      }
      at += length;
    }
    if (GradFn.records(parts)) {
      recorded(name, joined, axis, parts);
    }
    return joined;
  }

  /** Whether this is the shape [0], which torch lets stand beside any other and adds nothing. */
  private static boolean isNothing(Shape shape) {
    return shape.rank() == 1 && shape.elements() == 0;
  }

  private static int length(Shape shape, int axis) {
    return isNothing(shape) ? 0 : shape.dim(axis);
  }

  /** The first shape that others must fit. */
  private static Shape model(Tensor... parts) {
    for (Tensor part : parts) {
      if (!isNothing(part.shape())) {
        return part.shape();
      }
    }
    return parts[0].shape();
  }

  private static void checkGiven(String called, Tensor... parts) {
    Given.given(parts, called, "the array of tensors");
    for (int i = 0; i < parts.length; i++) {
      if (parts[i] == null) {
        throw Given.missing(called, "the tensor number " + i);
      }
    }
  }

  private static void check(Shape first, Shape other, int axis) {
    if (isNothing(other)) {
      return;
    }
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
        Shape shape = inputs[input].shape();
        if (isNothing(shape)) {
          return inputs[input].zerosLike();
        }
        int at = 0;
        for (int before = 0; before < input; before++) {
          at += length(inputs[before].shape(), axis);
        }
        Tensor part = upstream.narrow(axis, at, shape.dim(axis));
        return part.to(inputs[input].dtype());
      }
    }.saving().becomesThatOf(joined);
  }

  static Tensor stack(int dim, Tensor... parts) {
    checkGiven("stack", parts);
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
