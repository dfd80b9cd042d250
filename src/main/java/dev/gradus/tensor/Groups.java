package dev.gradus.tensor;

import java.util.Arrays;

/**
 * A tensor cut into groups along some dims: what a reduction reduces and what softmax normalises.
 * Element k of group (o, i) lies at {@code (o·count + k)·inner + i} of a dense array.
 */
final class Groups {
  final Storage elements;
  final int outer;
  final int count;
  final int inner;

  /** The shape that is left when each group becomes one element, without and with its dims. */
  final Shape reduced;

  final Shape kept;

  /** The order in which the dims were put, so that each group is evenly spaced. */
  final int[] order;

  private Groups(Tensor x, boolean[] chosen) {
    int rank = x.rank();
    int first = 0;
    while (first < rank && !chosen[first]) {
      first++;
    }
    int last = first;
    while (last < rank && chosen[last]) {
      last++;
    }
    order = inOrder(chosen, first, last);
    boolean moved = last < rank && anyFrom(chosen, last);
    Tensor arranged = moved ? x.detach().permute(order) : x.detach();
    Shape shape = arranged.shape();
    int dims = countOf(chosen);
    int from = moved ? rank - dims : first;
    elements = Dense.storage(arranged, x.dtype());
    outer = shape.between(0, from).elements();
    count = shape.between(from, from + dims).elements();
    inner = shape.between(from + dims, rank).elements();
    reduced = withoutChosen(x.shape(), chosen);
    kept = withOnes(x.shape(), chosen);
  }

  /** The groups along the given dims; along all dims if none is given. */
  static Groups along(String operation, Tensor x, int... dims) {
    return new Groups(x, chosen(operation, x.shape(), dims));
  }

  /** Which dims are meant. A tensor of rank 0 has dims 0 and -1, as in torch. */
  static boolean[] chosen(String operation, Shape shape, int... dims) {
    boolean[] chosen = new boolean[shape.rank()];
    if (dims.length == 0) {
      Arrays.fill(chosen, true);
    }
    for (int dim : dims) {
      if (shape.isPretended(dim)) {
        continue;
      }
      int axis = shape.axis(operation, dim);
      if (chosen[axis]) {
        throw new ShapeException(operation + ": dim " + dim + " is given more than once.");
      }
      chosen[axis] = true;
    }
    return chosen;
  }

  private static int[] inOrder(boolean[] chosen, int first, int last) {
    int[] order = new int[chosen.length];
    int at = 0;
    boolean moved = anyFrom(chosen, last);
    for (int axis = 0; axis < order.length; axis++) {
      if (!moved || !chosen[axis]) {
        order[at++] = axis;
      }
    }
    for (int axis = first; moved && axis < order.length; axis++) {
      if (chosen[axis]) {
        order[at++] = axis;
      }
    }
    return order;
  }

  private static boolean anyFrom(boolean[] chosen, int from) {
    for (int axis = from; axis < chosen.length; axis++) {
      if (chosen[axis]) {
        return true;
      }
    }
    return false;
  }

  private static int countOf(boolean[] chosen) {
    int count = 0;
    for (boolean yes : chosen) {
      count += yes ? 1 : 0;
    }
    return count;
  }

  private static Shape withoutChosen(Shape shape, boolean[] chosen) {
    int[] left = new int[chosen.length - countOf(chosen)];
    int at = 0;
    for (int axis = 0; axis < chosen.length; axis++) {
      if (!chosen[axis]) {
        left[at++] = shape.dim(axis);
      }
    }
    return Shape.of(left);
  }

  static Shape withOnes(Shape shape, boolean[] chosen) {
    int[] sizes = shape.toArray();
    for (int axis = 0; axis < chosen.length; axis++) {
      sizes[axis] = chosen[axis] ? 1 : sizes[axis];
    }
    return Shape.of(sizes);
  }

  int groups() {
    return outer * inner;
  }

  /** Where a group's first element is; the next are {@link #inner} apart. */
  int start(int group) {
    return inner == 1 ? group * count : group / inner * count * inner + group % inner;
  }

  /** Copies one group's elements. */
  void load(int group, double[] values) {
    int place = start(group);
    if (elements instanceof Storage.Floats floats) {
      for (int k = 0; k < count; k++) {
        values[k] = floats.data[place + k * inner];
      }
    } else {
      for (int k = 0; k < count; k++) {
        values[k] = elements.get(place + k * inner);
      }
    }
  }

  /** Writes one group's elements to storage that is laid out like {@link #elements}. */
  void store(int group, double[] values, Storage to) {
    int place = start(group);
    if (to instanceof Storage.Floats floats) {
      for (int k = 0; k < count; k++) {
        floats.data[place + k * inner] = (float) values[k];
      }
    } else {
      for (int k = 0; k < count; k++) {
        to.set(place + k * inner, values[k]);
      }
    }
  }

  /** A tensor of the original shape from storage that is laid out like {@link #elements}. */
  Tensor arrangedBack(Storage storage, Shape original) {
    int[] sizes = new int[order.length];
    int[] back = new int[order.length];
    for (int at = 0; at < order.length; at++) {
      sizes[at] = original.dim(order[at]);
      back[order[at]] = at;
    }
    return Tensor.dense(Shape.of(sizes), storage).permute(back);
  }
}
