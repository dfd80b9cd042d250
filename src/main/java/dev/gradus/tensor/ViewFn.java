package dev.gradus.tensor;

/** How views are made, and how gradients find their way back through them. */
final class ViewFn {
  private ViewFn() {}

  static int[] identity(int rank) {
    int[] order = new int[rank];
    for (int axis = 0; axis < rank; axis++) {
      order[axis] = axis;
    }
    return order;
  }

  static Tensor permuted(String name, Tensor x, int[] order) {
    Tensor view = new Tensor(x.storage, x.layout.permute(order));
    if (GradFn.records(x)) {
      int[] back = new int[order.length];
      for (int axis = 0; axis < order.length; axis++) {
        back[order[axis]] = axis;
      }
      new GradFn(name, x) {
        @Override
        protected Tensor gradient(int input, Tensor upstream) {
          return upstream.permute(back);
        }
      }.saving().becomesThatOf(view);
    }
    return view;
  }

  /** The sizes with the one that is -1 computed. */
  static Shape complete(String operation, Shape from, int... sizes) {
    Given.given(sizes, operation, "the array of sizes");
    int open = -1;
    long known = 1;
    for (int axis = 0; axis < sizes.length; axis++) {
      if (sizes[axis] != -1) {
        known *= notNegative(operation, axis, sizes);
      } else if (open < 0) {
        open = axis;
      } else {
        throw new ShapeException(
            operation
                + ": only one size may be -1, but the shape is "
                + java.util.Arrays.toString(sizes)
                + ".");
      }
    }
    int[] full = sizes.clone();
    if (open >= 0 && known > 0) {
      full[open] = (int) (from.elements() / known);
      known *= full[open];
    }
    if (known != from.elements() || (open >= 0 && full[open] < 0)) {
      throw new ShapeException(
          operation
              + ": the "
              + from.elements()
              + " elements of the shape "
              + from
              + " can't be put into the shape "
              + java.util.Arrays.toString(sizes)
              + ".");
    }
    return Shape.of(full);
  }

  private static int notNegative(String operation, int axis, int... sizes) {
    return sizes[axis] < 0 ? Shape.of(operation, sizes).elements() : sizes[axis];
  }

  static Tensor reshaped(Tensor x, Shape shape) {
    Layout layout = x.layout.reshape(shape);
    if (layout != null) {
      return reshaped("ViewBackward0", x, layout);
    }
    Tensor dense = Tensor.dense(shape, Dense.copy(x));
    return recordedReshape("UnsafeViewBackward0", x, dense);
  }

  static Tensor reshaped(String name, Tensor x, Layout layout) {
    return recordedReshape(name, x, new Tensor(x.storage, layout));
  }

  private static Tensor recordedReshape(String name, Tensor x, Tensor result) {
    if (GradFn.records(x)) {
      new GradFn(name, x) {
        @Override
        protected Tensor gradient(int input, Tensor upstream) {
          return upstream.reshape(inputs[0].shape());
        }
      }.saving().becomesThatOf(result);
    }
    return result;
  }

  /** The sizes to expand to, where -1 stands for the size that there is. */
  static Shape kept(Shape from, int... sizes) {
    int[] full = Given.given(sizes, "expand", "the array of sizes").clone();
    for (int axis = Math.max(0, sizes.length - from.rank()); axis < sizes.length; axis++) {
      full[axis] = sizes[axis] == -1 ? from.dim(axis - sizes.length + from.rank()) : sizes[axis];
    }
    return Shape.of("expand", full);
  }

  static Tensor expanded(Tensor x, Shape shape) {
    if (shape.rank() < x.rank() || !x.shape().broadcast("expand", shape).equals(shape)) {
      throw new ShapeException(
          "expand: the shape " + x.shape() + " can't be stretched to " + shape + ".");
    }
    Tensor view = new Tensor(x.storage, x.layout.expand(shape));
    if (GradFn.records(x)) {
      new GradFn("ExpandBackward0", x) {
        @Override
        protected Tensor gradient(int input, Tensor upstream) {
          return upstream.sumTo(inputs[0].shape());
        }
      }.saving().becomesThatOf(view);
    }
    return view;
  }

  /** Some of the elements; all others have no gradient. */
  static Tensor part(String name, Tensor x, Cut cut) {
    Tensor view = new Tensor(x.storage, cut.of(x.layout));
    if (GradFn.records(x)) {
      new GradFn(name, x) {
        @Override
        protected Tensor gradient(int input, Tensor upstream) {
          Tensor all = inputs[0].zerosLike();
          InPlace.copy(upstream, new Tensor(all.storage, cut.of(all.layout)));
          return all;
        }
      }.saving().becomesThatOf(view);
    }
    return view;
  }

  /** A copy, perhaps of another type. */
  static Tensor copied(String name, Tensor x, Storage storage) {
    Tensor copy = Tensor.dense(x.shape(), storage);
    if (GradFn.records(x)) {
      new GradFn(name, x) {
        @Override
        protected Tensor gradient(int input, Tensor upstream) {
          return upstream.to(inputs[0].dtype());
        }
      }.saving().becomesThatOf(copy);
    }
    return copy;
  }
}
