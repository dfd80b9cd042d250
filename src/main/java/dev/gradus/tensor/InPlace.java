package dev.gradus.tensor;

/** Writing into tensors that exist. */
final class InPlace {
  private InPlace() {}

  static Tensor become(Tensor x, String method, Binary operation, Tensor other) {
    check(x, method, other);
    operation.fitted(method, x, other);
    return become(x, method, operation.apply(x.detach(), other.detach()));
  }

  /** Overwrites a tensor with others' elements, which must fit its shape and type. */
  static Tensor become(Tensor x, String method, Tensor values) {
    check(x, method, values);
    if (!Promotion.canHold(x.dtype(), values.dtype()) && !method.equals("copy_")) {
      throw new DTypeException(
          method
              + ": the result has "
              + values.dtype().torchName()
              + ", which a tensor of "
              + x.dtype().torchName()
              + " can't hold.");
    }
    if (!x.shape().broadcast(method, values.shape()).equals(x.shape())) {
      throw new ShapeException(
          method
              + ": a result of shape "
              + values.shape()
              + " does not fit into a tensor of shape "
              + x.shape()
              + ".");
    }
    copy(values.detach(), x);
    return x;
  }

  private static void check(Tensor x, String method, Tensor other) {
    if (other == null) {
      throw Given.missing(method, "the other tensor");
    }
    if (GradFn.records(x, other)) {
      throw new TensorException(
          method
              + ": a tensor that takes part in autograd can't be changed in place, except within"
              + " NoGrad.");
    }
    for (int axis = 0; axis < x.rank(); axis++) {
      if (x.layout.strides[axis] == 0 && x.shape().dim(axis) > 1) {
        throw new TensorException(
            method + ": this tensor was expanded, so elements share one place; copy it first.");
      }
    }
  }

  /** Copies elements from one tensor to another, broadcasting and converting. */
  static void copy(Tensor from, Tensor to) {
    Tensor source = from.to(to.dtype()).expand(to.shape());
    if (source.storage == to.storage) {
      // Else elements would be overwritten before they are read, as in x.copy_(x.t()).
      source = source.copy();
    }
    for (RowWalk walk = new RowWalk(source.layout, to.layout); !walk.isDone(); walk.next()) {
      if (walk.stride(1) == 1) {
        source.storage.copyRow(
            walk.place(0), walk.stride(0), to.storage, walk.place(1), walk.length());
      } else {
        for (int i = 0; i < walk.length(); i++) {
          int place = walk.place(0) + i * walk.stride(0);
          source.storage.copyRow(place, 1, to.storage, walk.place(1) + i * walk.stride(1), 1);
        }
      }
    }
    to.storage.version++;
  }
}
