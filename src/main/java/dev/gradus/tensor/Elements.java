package dev.gradus.tensor;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/** Reading elements one by one, copies of all of them, and numbers alone in their place. */
sealed interface Elements permits Tensor {

  private Tensor self() {
    return (Tensor) this;
  }

  /**
   * One element; {@code x.get(1, 2)} is torch's {@code x[1, 2].item()}. Negative indices count from
   * the end; truth values are 1 and 0.
   *
   * @throws ShapeException if there are more or fewer indices than dims
   * @throws IndexOutOfBoundsException if an index is outside its dim
   */
  default double get(int... index) {
    return self().storage.get(self().layout.at("get", index));
  }

  /**
   * One element of an int64 tensor, exact however large, as torch's {@code x[1, 2].item()}.
   *
   * @throws ShapeException if there are more or fewer indices than dims
   * @throws IndexOutOfBoundsException if an index is outside its dim
   */
  default long getLong(int... index) {
    return self().storage.getLong(self().layout.at("getLong", index));
  }

  /**
   * The only element; {@code torch.Tensor.item()}.
   *
   * @throws ShapeException if there is not exactly one
   */
  default double item() {
    Tensor x = self();
    if (x.elements() != 1) {
      throw new ShapeException(
          "item: the tensor must have exactly one element, but its shape is "
              + x.shape()
              + "; use get with an index.");
    }
    return x.storage.get(x.layout.offset);
  }

  /**
   * A tensor of the same shape with a function applied to each element: {@code x.map(v -> v * v)};
   * {@code torch.Tensor.apply_} does so in place. A tensor that is not floating-point becomes
   * float32.
   *
   * @throws TensorException if autograd follows this tensor
   */
  default Tensor map(DoubleUnaryOperator function) {
    Tensor x = self();
    if (GradFn.records(x)) {
      throw new TensorException(
          "map: autograd can't see into a Java function; use the tensor's operations, or detach.");
    }
    Storage from = Dense.storage(x, x.dtype());
    Storage to = Storage.allocate(x.dtype().floating(), x.elements());
    for (int i = 0; i < to.length(); i++) {
      to.set(i, function.applyAsDouble(from.get(i)));
    }
    return Tensor.dense(x.shape(), to);
  }

  /** All elements in row-major order, as float; {@code torch.Tensor.tolist}. */
  default float[] toFloats() {
    return Room.copy(Dense.floats(self()));
  }

  /** All elements in row-major order, as double; {@code torch.Tensor.tolist}. */
  default double[] toDoubles() {
    return Room.copy(Dense.doubles(self()));
  }

  /** All elements in row-major order, as long, fractions cut off; {@code torch.Tensor.tolist}. */
  default long[] toLongs() {
    return Room.copy(Dense.longs(self()));
  }

  /** All elements in row-major order, true unless 0; {@code torch.Tensor.tolist}. */
  default boolean[] toBooleans() {
    return Room.copy(Dense.booleans(self()));
  }

  /**
   * A Java array of the tensor's rank and element type, such as {@code float[][]}; {@code
   * torch.Tensor.numpy}.
   *
   * @throws ShapeException if the rank is 0
   */
  default Object toArray() {
    return JavaArrays.array(self());
  }

  /**
   * The tensors along the first dim, as views: the rows of a matrix; {@code torch.unbind}.
   *
   * @throws ShapeException if the rank is 0
   */
  default List<Tensor> rows() {
    Tensor x = self();
    int size = x.shape().dim(x.shape().axis("rows", 0));
    Room.refuseAboveAll(size, Room.VIEW);
    List<Tensor> rows = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      rows.add(ViewFn.part("UnbindBackward0", x, new Cut(0, i, 1, 0)));
    }
    return rows;
  }

  /** Zeros in the shape and type of this tensor; {@code torch.zeros_like}. */
  default Tensor zerosLike() {
    return Tensor.zeros(self().shape(), self().dtype());
  }

  /** Ones in the shape and type of this tensor; {@code torch.ones_like}. */
  default Tensor onesLike() {
    return Tensor.full(self().shape(), 1, self().dtype());
  }

  /** One number in the shape and type of this tensor; {@code torch.full_like}. */
  default Tensor fullLike(double number) {
    return Tensor.full(self().shape(), number, self().dtype());
  }

  /** The elements bit by bit: row-major, little-endian, one byte for a truth value. */
  default byte[] toBytes() {
    return Bytes.of(self());
  }
}
