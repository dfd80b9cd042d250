package dev.gradus.tensor;

/** Picking elements by their indices along a dim. */
final class Gathering {
  private Gathering() {}

  static Tensor gather(String name, Tensor x, int dim, Tensor index) {
    checkIndex("gather", index);
    if (x.rank() == 0) {
      Tensor one = gather(name, x.unsqueeze(0), 0, index.unsqueeze(0));
      return ViewFn.reshaped(name, one, one.layout.squeeze(0));
    }
    int axis = x.shape().axis("gather", dim);
    Layout base = columns(x.layout, axis, index.shape());
    Storage out = Storage.allocate(x.dtype(), index.elements());
    int stride = x.layout.strides[axis];
    int size = x.shape().dim(axis);
    int at = 0;
    for (RowWalk walk = new RowWalk(index.layout, base); !walk.isDone(); walk.next()) {
      for (int i = 0; i < walk.length(); i++) {
        long wanted = index.storage.getLong(walk.place(0) + i * walk.stride(0));
        int place = walk.place(1) + i * walk.stride(1) + inside("gather", wanted, size) * stride;
        x.storage.copyRow(place, 1, out, at++, 1);
      }
    }
    Tensor picked = Tensor.dense(index.shape(), out);
    if (GradFn.records(x)) {
      new GradFn(name, x) {
        @Override
        protected Tensor gradient(int input, Tensor upstream) {
          return scatter(upstream, axis, index, inputs[0].zerosLike());
        }
      }.saving(index).becomesThatOf(picked);
    }
    return picked;
  }

  /** Adds each gradient to the element that it came from. */
  private static Tensor scatter(Tensor upstream, int axis, Tensor index, Tensor to) {
    Layout base = columns(to.layout, axis, index.shape());
    int stride = to.layout.strides[axis];
    RowWalk walk = new RowWalk(index.layout, base, upstream.layout);
    for (; !walk.isDone(); walk.next()) {
      for (int i = 0; i < walk.length(); i++) {
        long wanted = index.storage.getLong(walk.place(0) + i * walk.stride(0));
        int place = walk.place(1) + i * walk.stride(1) + (int) wanted * stride;
        double gradient = upstream.storage.get(walk.place(2) + i * walk.stride(2));
        to.storage.set(place, to.storage.get(place) + gradient);
      }
    }
    return to;
  }

  /** For each place of the index the first element of the line that it picks from. */
  private static Layout columns(Layout x, int axis, Shape index) {
    if (index.rank() != x.shape.rank()) {
      throw new ShapeException(
          "gather: the index must have as many dims as the tensor, but the shapes are "
              + index
              + " and "
              + x.shape
              + ".");
    }
    Layout lines = x;
    for (int other = 0; other < index.rank(); other++) {
      if (other != axis && index.dim(other) > x.shape.dim(other)) {
        throw new ShapeException(
            "gather: the index of shape " + index + " is larger than the tensor " + x.shape + ".");
      }
      lines = other == axis ? lines : lines.slice(other, 0, index.dim(other), 1);
    }
    if (index.elements() == 0) {
      return Layout.rowMajor(index);
    }
    return lines.slice(axis, 0, Math.min(1, x.shape.dim(axis)), 1).expand(index);
  }

  private static int inside(String called, long index, int size) {
    if (index < 0 || index >= size) {
      throw new IndexOutOfBoundsException(
          called
              + ": the index "
              + index
              + " is outside the dim, which "
              + (size == 0 ? "is empty." : "goes from 0 to " + (size - 1) + "."));
    }
    return (int) index;
  }

  static Tensor select(Tensor x, int dim, Tensor index) {
    checkIndex("indexSelect", index);
    if (index.rank() > 1) {
      throw new ShapeException(
          "indexSelect: the index must be a vector, but its shape is " + index.shape() + ".");
    }
    if (x.shape().isPretended(dim)) {
      if (index.elements() != 1) {
        throw new ShapeException(
            "indexSelect: of a tensor of rank 0 there is 1 element to pick, but the index has "
                + index.elements()
                + ".");
      }
      return select(x.unsqueeze(0), 0, index).squeeze(0);
    }
    int axis = x.shape().axis("indexSelect", dim);
    int[] sizes = new int[x.rank()];
    java.util.Arrays.fill(sizes, 1);
    sizes[axis] = index.elements();
    for (long wanted : Dense.longs(index)) {
      inside("indexSelect", wanted, x.shape().dim(axis));
    }
    Tensor wide = index.reshape(sizes).expand(x.shape().with(axis, index.elements()));
    return gather("IndexSelectBackward0", x, axis, wide);
  }

  static Tensor masked(Tensor x, Tensor mask) {
    if (Given.given(mask, "maskedSelect", "the mask").dtype() != DType.BOOL) {
      throw new DTypeException(
          "maskedSelect: the mask must be a tensor of truth values, but has "
              + mask.dtype().torchName()
              + "; compare it, as in x.gt(0).");
    }
    Shape shape = x.shape().broadcast("maskedSelect", mask.shape());
    boolean[] chosen = Dense.booleans(mask.expand(shape));
    int count = 0;
    for (boolean yes : chosen) {
      count += yes ? 1 : 0;
    }
    long[] places = Room.longs(count);
    int at = 0;
    for (int i = 0; i < chosen.length; i++) {
      if (chosen[i]) {
        places[at++] = i;
      }
    }
    return gather("MaskedSelectBackward0", x.expand(shape).flatten(), 0, Tensor.of(places));
  }

  private static void checkIndex(String operation, Tensor index) {
    if (Given.given(index, operation, "the index").dtype() != DType.INT64) {
      throw new DTypeException(
          operation
              + ": the index must be a tensor of int64, but has "
              + index.dtype().torchName()
              + "; use toLong.");
    }
  }

  /** With as many classes as the greatest number needs. */
  static Tensor oneHot(Tensor classes) {
    checkIndex("oneHot", classes);
    if (classes.elements() == 0) {
      throw new ShapeException(
          "oneHot: without an element there is no greatest class; give the number of classes.");
    }
    long greatest = 0;
    for (long each : Dense.longs(classes)) {
      greatest = Math.max(greatest, each);
    }
    if (greatest >= Integer.MAX_VALUE) {
      throw new ShapeException("oneHot: the class " + greatest + " is one of too many.");
    }
    return oneHot(classes, (int) greatest + 1);
  }

  static Tensor oneHot(Tensor classes, int count) {
    checkIndex("oneHot", classes);
    if (count < 1) {
      throw new ShapeException("oneHot: there must be at least 1 class, but got " + count + ".");
    }
    Tensor hot = Tensor.zeros(classes.shape().followedBy(Shape.of(count)), DType.INT64);
    long[] ones = Dense.longs(classes);
    for (int i = 0; i < ones.length; i++) {
      if (ones[i] < 0 || ones[i] >= count) {
        throw new IndexOutOfBoundsException(
            "oneHot: the class " + ones[i] + " is not one of the " + count + " from 0 on.");
      }
      hot.storage.setLong(i * count + (int) ones[i], 1);
    }
    return hot;
  }
}
