package dev.gradus.tensor;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Picking elements by index, by condition or by size, and cutting a tensor into parts. */
sealed interface Selecting permits Tensor {

  private Tensor self() {
    return (Tensor) this;
  }

  /**
   * Elements picked along a dim by an int64 tensor of the same rank, which gives the result its
   * shape: for dim 0, {@code out[i, j] = x[index[i, j], j]}; {@code torch.gather}.
   *
   * @throws TensorException if the shapes don't fit, or the index is not int64
   * @throws IndexOutOfBoundsException if an index is outside the dim
   */
  default Tensor gather(int dim, Tensor index) {
    return Gathering.gather("GatherBackward0", self(), dim, index);
  }

  /**
   * The slices of a dim that a vector of int64 names, in its order; {@code torch.index_select}.
   *
   * @throws TensorException if there is no such dim, or the index is no vector of int64
   * @throws IndexOutOfBoundsException if an index is outside the dim
   */
  default Tensor indexSelect(int dim, Tensor index) {
    return Gathering.select(self(), dim, index);
  }

  /**
   * The elements where the mask is true, as a vector; {@code torch.masked_select}.
   *
   * @throws TensorException if the shapes don't broadcast, or the mask is not of truth values
   */
  default Tensor maskedSelect(Tensor mask) {
    return Gathering.masked(self(), mask);
  }

  /**
   * A number where the mask is true, else this tensor's element; both shapes broadcast; {@code
   * torch.Tensor.masked_fill}.
   *
   * @throws TensorException if the shapes don't broadcast, or the mask is not of truth values
   */
  default Tensor maskedFill(Tensor mask, Number number) {
    Tensor filling = Promotion.filling("maskedFill", self().dtype(), number);
    return Choice.filled(self(), mask, filling);
  }

  /**
   * All elements along the last dim in ascending order, and where they were; {@code torch.sort}.
   */
  default Ranked sort() {
    return sort(-1);
  }

  /**
   * All elements along a dim in ascending order, and where they were; {@code torch.sort}.
   *
   * @throws ShapeException if there is no such dim
   */
  default Ranked sort(int dim) {
    return sort(dim, false);
  }

  /**
   * All elements along a dim in ascending or descending order; {@code torch.sort}.
   *
   * @throws ShapeException if there is no such dim
   */
  default Ranked sort(int dim, boolean descending) {
    return Sorting.sort("SortBackward0", self(), dim, descending);
  }

  /**
   * The {@code k} greatest elements along the last dim, greatest first; {@code torch.topk}.
   *
   * @throws TensorException if there are fewer, or they are truth values
   */
  default Ranked topk(int k) {
    return topk(k, -1, true);
  }

  /**
   * The {@code k} greatest or least elements along a dim, whose size becomes {@code k}; {@code
   * torch.topk}.
   *
   * @throws TensorException if there is no such dim, or it has fewer elements, or truth values
   */
  default Ranked topk(int k, int dim, boolean largest) {
    return Sorting.topk(self(), k, dim, largest);
  }

  /**
   * For each class number a row with a 1 at that place, int64, so that the shape [...] becomes
   * [..., classes], where the greatest number is that of the last class; {@code F.one_hot}.
   *
   * @throws TensorException if this is not int64, or has no element
   * @throws IndexOutOfBoundsException if a number is negative
   */
  default Tensor oneHot() {
    return Gathering.oneHot(self());
  }

  /**
   * For each class number a row with a 1 at that place, int64, so that the shape [...] becomes
   * [..., classes]; {@code F.one_hot}.
   *
   * @throws TensorException if this is not int64, or there is no class
   * @throws IndexOutOfBoundsException if a number is not from 0 to classes - 1
   */
  default Tensor oneHot(int classes) {
    return Gathering.oneHot(self(), classes);
  }

  /**
   * Parts of the given sizes along a dim, as views; {@code torch.split}.
   *
   * @throws ShapeException if there is no such dim, a size is negative, or they don't add up to the
   *     dim's
   */
  default List<Tensor> split(int[] sizes, int dim) {
    return Parts.ofSizes(self(), sizes, dim);
  }

  /**
   * Parts of the given size along a dim, as views; the last may be smaller; {@code torch.split}.
   *
   * @throws ShapeException if there is no such dim, or the size is below 1
   */
  default List<Tensor> split(int size, int dim) {
    if (size < 1) {
      throw new ShapeException("split: parts need a size of at least 1, but got " + size + ".");
    }
    int axis = self().shape().axis("split", dim);
    int whole = self().shape().dim(axis);
    int count = whole == 0 ? 1 : (int) (((long) whole + size - 1) / size);
    Room.refuseAboveAll(count, Room.VIEW);
    List<Tensor> parts = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      Cut cut = new Cut(axis, i * size, Math.min(size, whole - i * size), 1);
      parts.add(ViewFn.part("SplitBackward0", self(), cut));
    }
    return parts;
  }

  /**
   * So many parts of equal size along a dim, as views, or fewer where they must hold more to be
   * equal; {@code torch.chunk}.
   *
   * @throws ShapeException if there is no such dim, or no part
   */
  default List<Tensor> chunk(int parts, int dim) {
    if (parts < 1) {
      throw new ShapeException("chunk: at least 1 part is needed, but got " + parts + ".");
    }
    int whole = self().shape().dim(self().shape().axis("chunk", dim));
    if (whole == 0) {
      Room.refuseAboveAll(parts, Room.VIEW);
      return Stream.generate(() -> self().narrow(dim, 0, 0)).limit(parts).toList();
    }
    return split((int) Math.max(1, ((long) whole + parts - 1) / parts), dim);
  }
}
