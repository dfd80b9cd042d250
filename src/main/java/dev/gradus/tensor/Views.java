package dev.gradus.tensor;

/** The same elements in another shape or order, or some of them. */
sealed interface Views permits Tensor {

  private Tensor self() {
    return (Tensor) this;
  }

  /**
   * Two dims exchanged, as a view; {@code torch.transpose}.
   *
   * @throws ShapeException if there is no such dim
   */
  default Tensor transpose(int first, int second) {
    if (self().shape().isPretended(first) && self().shape().isPretended(second)) {
      return ViewFn.permuted("TransposeBackward0", self(), new int[0]);
    }
    int[] order = ViewFn.identity(self().rank());
    int a = self().shape().axis("transpose", first);
    int b = self().shape().axis("transpose", second);
    order[a] = b;
    order[b] = a;
    return ViewFn.permuted("TransposeBackward0", self(), order);
  }

  /**
   * A matrix with rows and columns exchanged, as a view; {@code torch.Tensor.t()}. A vector stays
   * as it is, as a view, too.
   *
   * @throws ShapeException if the rank is above 2
   */
  default Tensor t() {
    if (self().rank() > 2) {
      throw new ShapeException(
          "t: the rank must be at most 2, but the shape is " + self().shape() + "; use transpose.");
    }
    int[] order = self().rank() < 2 ? ViewFn.identity(self().rank()) : new int[] {1, 0};
    return ViewFn.permuted("TBackward0", self(), order);
  }

  /**
   * All dims in a new order, as a view; {@code torch.permute}: {@code x.permute(2, 0, 1)}.
   *
   * @throws ShapeException unless each dim is given once
   */
  default Tensor permute(int... order) {
    Tensor x = self();
    boolean[] seen = new boolean[x.rank()];
    int[] axes = new int[order.length];
    for (int i = 0; i < order.length; i++) {
      axes[i] = x.shape().axis("permute", order[i]);
      if (seen[axes[i]]) {
        throw new ShapeException("permute: dim " + order[i] + " is given more than once.");
      }
      seen[axes[i]] = true;
    }
    if (axes.length != x.rank()) {
      throw new ShapeException(
          "permute: each dim must be given once, but the shape "
              + x.shape()
              + " has "
              + x.rank()
              + " dims and "
              + axes.length
              + " were given.");
    }
    return ViewFn.permuted("PermuteBackward0", x, axes);
  }

  /**
   * The same elements, in order, in another shape; one size may be -1 and is computed; {@code
   * torch.reshape}. A view where that is possible, else a copy.
   *
   * @throws ShapeException if the elements don't fill that shape
   */
  default Tensor reshape(int... sizes) {
    return ViewFn.reshaped(self(), ViewFn.complete("reshape", self().shape(), sizes));
  }

  /**
   * The same elements, in order, in another shape; {@code torch.reshape}.
   *
   * @throws ShapeException if the elements don't fill that shape
   */
  default Tensor reshape(Shape shape) {
    return reshape(Given.given(shape, "reshape", "the shape").sizes());
  }

  /** All dims made into one, [n]; a vector stays as it is; {@code torch.flatten}. */
  default Tensor flatten() {
    return self().rank() == 1 ? self() : reshape(self().elements());
  }

  /**
   * The dims from {@code first} to {@code last}, both included, made into one; {@code
   * torch.flatten}.
   *
   * @throws ShapeException if there is no such dim, or the first lies behind the last
   */
  default Tensor flatten(int first, int last) {
    Shape shape = self().shape();
    if (shape.isPretended(first) && shape.isPretended(last)) {
      return reshape(1);
    }
    int from = shape.axis("flatten", first);
    int to = shape.axis("flatten", last);
    if (from > to) {
      throw new ShapeException(
          "flatten: the first dim must not lie behind the last, but in the shape "
              + shape
              + " dim "
              + first
              + " lies behind "
              + last
              + ".");
    }
    if (from == to) {
      return self();
    }
    int joined = shape.between(from, to + 1).elements();
    return reshape(
        shape
            .between(0, from)
            .followedBy(Shape.of(joined))
            .followedBy(shape.between(to + 1, shape.rank())));
  }

  /** Without dims of size 1, as a view; {@code torch.squeeze}. */
  default Tensor squeeze() {
    Layout layout = self().layout;
    for (int axis = self().rank() - 1; axis >= 0; axis--) {
      layout = layout.shape.dim(axis) == 1 ? layout.squeeze(axis) : layout;
    }
    return ViewFn.reshaped("SqueezeBackward0", self(), layout);
  }

  /**
   * Without one dim, if its size is 1, as a view; {@code torch.squeeze(dim)}.
   *
   * @throws ShapeException if there is no such dim
   */
  default Tensor squeeze(int dim) {
    if (self().shape().isPretended(dim)) {
      return self();
    }
    int axis = self().shape().axis("squeeze", dim);
    Layout layout = self().layout;
    return ViewFn.reshaped(
        "SqueezeBackward1", self(), layout.shape.dim(axis) == 1 ? layout.squeeze(axis) : layout);
  }

  /**
   * With a new dim of size 1 before the given one, as a view; {@code torch.unsqueeze}.
   *
   * @throws ShapeException if the dim can't stand there
   */
  default Tensor unsqueeze(int dim) {
    int rank = self().rank();
    int axis = dim < 0 ? dim + rank + 1 : dim;
    if (axis < 0 || axis > rank) {
      throw new ShapeException(
          "unsqueeze: a new dim in the shape "
              + self().shape()
              + " can stand at 0 to "
              + rank
              + ", but "
              + dim
              + " was given.");
    }
    return ViewFn.reshaped("UnsqueezeBackward0", self(), self().layout.unsqueeze(axis));
  }

  /**
   * Dims of size 1 repeated, without copying, up to the given sizes; -1 leaves a dim as it is;
   * {@code torch.Tensor.expand}.
   *
   * @throws ShapeException if a dim of another size than 1 would change
   */
  default Tensor expand(int... sizes) {
    return expand(ViewFn.kept(self().shape(), sizes));
  }

  /**
   * Dims of size 1 repeated, without copying, up to the given shape; {@code torch.Tensor.expand}.
   *
   * @throws ShapeException if a dim of another size than 1 would change
   */
  default Tensor expand(Shape shape) {
    return ViewFn.expanded(self(), Given.given(shape, "expand", "the shape"));
  }

  /**
   * One index of a dim, which disappears, as a view; {@code torch.select}.
   *
   * @throws ShapeException if there is no such dim
   * @throws IndexOutOfBoundsException if the index is outside the dim
   */
  default Tensor select(int dim, int index) {
    int axis = self().shape().axis("select", dim);
    return ViewFn.part("SelectBackward0", self(), new Cut(axis, index, 1, 0));
  }

  /**
   * One index of the first dim, which disappears, as a view: {@code x[index]}; {@code
   * torch.select}.
   *
   * @throws ShapeException if the rank is 0
   * @throws IndexOutOfBoundsException if the index is outside the dim
   */
  default Tensor at(int index) {
    int axis = self().shape().axis("at", 0);
    return ViewFn.part("SelectBackward0", self(), new Cut(axis, index, 1, 0));
  }

  /**
   * A stretch of a dim, as a view; {@code torch.narrow}. A negative start counts from the end.
   *
   * @throws ShapeException if there is no such dim, or it has no such stretch
   */
  default Tensor narrow(int dim, int start, int length) {
    int size = self().shape().dim(self().shape().axis("narrow", dim));
    int from = start < 0 ? start + size : start;
    if (from < 0 || length < 0 || from > size - length) {
      throw new ShapeException(
          "narrow: dim "
              + dim
              + " of the shape "
              + self().shape()
              + " has no "
              + length
              + " elements from "
              + start
              + " on.");
    }
    return slice(dim, from, from + length, 1);
  }

  /**
   * Every {@code step}-th index of a dim from {@code start} up to {@code end}, which is left out,
   * as a view; torch's {@code x[start:end:step]}. Ends outside the dim are moved to it.
   *
   * @throws ShapeException if there is no such dim, or the step is below 1
   */
  default Tensor slice(int dim, int start, int end, int step) {
    Tensor x = self();
    int axis = x.shape().axis("slice", dim);
    if (step < 1) {
      throw new ShapeException("slice: the step must be at least 1, but is " + step + ".");
    }
    int size = x.shape().dim(axis);
    int from = Math.clamp(start < 0 ? (long) start + size : start, 0, size);
    int to = Math.clamp(end < 0 ? (long) end + size : end, from, size);
    int length = (int) (((long) to - from + step - 1) / step);
    return ViewFn.part("SliceBackward0", x, new Cut(axis, from, length, step));
  }

  /**
   * This tensor, or a row-major copy of the same shape if it isn't contiguous; {@code
   * torch.Tensor.contiguous()}.
   */
  default Tensor contiguous() {
    return self().isContiguous() ? self() : copy();
  }

  /** A copy of the same shape with elements of its own; {@code torch.Tensor.clone()}. */
  default Tensor copy() {
    return ViewFn.copied("CloneBackward0", self(), Dense.copy(self()));
  }

  /** The same numbers and shape in another type; {@code torch.Tensor.to(dtype)}. */
  default Tensor to(DType dtype) {
    Tensor x = self();
    return x.dtype() == Given.given(dtype, "to", "the type")
        ? x
        : ViewFn.copied("ToCopyBackward0", x, Dense.storage(x, dtype));
  }

  /** The same shape as float32; {@code torch.Tensor.float()}. */
  default Tensor toFloat() {
    return to(DType.FLOAT32);
  }

  /** The same shape as float64; {@code torch.Tensor.double()}. */
  default Tensor toDouble() {
    return to(DType.FLOAT64);
  }

  /** The same shape as int64, fractions cut off; {@code torch.Tensor.long()}. */
  default Tensor toLong() {
    return to(DType.INT64);
  }

  /** The same shape as truth values, everything but 0 being true; {@code torch.Tensor.bool()}. */
  default Tensor toBool() {
    return to(DType.BOOL);
  }
}
