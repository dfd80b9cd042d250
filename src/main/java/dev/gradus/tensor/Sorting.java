package dev.gradus.tensor;

/** Sorting along a dim, stable; NaN counts as greater than all numbers, as in torch. */
final class Sorting {
  private static final String TOPK = "TopkBackward0";

  private Sorting() {}

  /** The greatest or least along a dim; errors name the method that was called. */
  static Ranked extreme(String called, Tensor x, int dim, Extremes which) {
    Tensor indices = which.place(called, x, dim, true);
    String name = which.nameWithIndices();
    Tensor values = Gathering.gather(name, x, dim, indices);
    return x.rank() == 0 ? new Ranked(values, indices) : without(dim, name, values, indices);
  }

  /** Without a dim of size 1, by a step that shows the name of the whole. */
  private static Ranked without(int dim, String name, Tensor values, Tensor indices) {
    int axis = values.shape().axis(name, dim);
    return new Ranked(
        ViewFn.reshaped(name, values, values.layout.squeeze(axis)), indices.squeeze(axis));
  }

  static Ranked sort(String name, Tensor x, int dim, boolean descending) {
    Groups groups = Groups.along("sort", x, dim);
    Storage indices = Storage.allocate(DType.INT64, x.elements());
    long[] group = Room.longs(groups.count);
    for (int g = 0; g < groups.groups(); g++) {
      loadKeys(groups, g, group);
      int[] order = order(group, descending);
      for (int k = 0; k < order.length; k++) {
        indices.setLong(groups.start(g) + k * groups.inner, order[k]);
      }
    }
    Tensor places = groups.arrangedBack(indices, x.shape());
    return new Ranked(Gathering.gather(name, x, dim, places), places);
  }

  /** Whole numbers that are in order as the elements are: int64 would lose bits as float64. */
  private static void loadKeys(Groups groups, int group, long[] keys) {
    int place = groups.start(group);
    boolean floating = groups.elements.dtype().isFloating();
    for (int k = 0; k < keys.length; k++, place += groups.inner) {
      keys[k] = floating ? key(groups.elements.get(place)) : groups.elements.getLong(place);
    }
  }

  /** The bits of a double, which count up from 0 and, but for the sign, down from it. */
  private static long key(double x) {
    if (x == 0) {
      return 0; // so is -0
    }
    if (Double.isNaN(x)) {
      return Long.MAX_VALUE;
    }
    long bits = Double.doubleToRawLongBits(x);
    return bits < 0 ? Long.MIN_VALUE - bits : bits;
  }

  /** Refuses truth values where torch does; errors name the method that was called. */
  static void refuseTruth(String called, Tensor x) {
    if (x.dtype() == DType.BOOL) {
      throw new DTypeException(
          called
              + ": truth values are not compared in size; use toLong() to count them as 0 and 1.");
    }
  }

  static Ranked topk(Tensor x, int k, int dim, boolean largest) {
    refuseTruth("topk", x);
    if (x.rank() == 0) {
      Groups.chosen("topk", x.shape(), dim);
      Ranked one = topk(x.unsqueeze(0), k, 0, largest);
      return k == 0 ? one : without(0, TOPK, one.values(), one.indices());
    }
    int axis = x.shape().axis("topk", dim);
    int size = x.shape().dim(axis);
    if (k < 0 || k > size) {
      throw new ShapeException(
          "topk: "
              + k
              + " elements are wanted, but dim "
              + dim
              + " of the shape "
              + x.shape()
              + " has "
              + size
              + ".");
    }
    Ranked sorted = sort(TOPK, x, dim, largest);
    Tensor first = ViewFn.part(TOPK, sorted.values(), new Cut(axis, 0, k, 1));
    return new Ranked(first, sorted.indices().narrow(dim, 0, k));
  }

  /** The indices of the keys in order, by merging runs that double in length. */
  private static int[] order(long[] keys, boolean descending) {
    int[] order = Room.ints(keys.length);
    for (int i = 0; i < order.length; i++) {
      order[i] = i;
    }
    int[] merged = Room.ints(order.length);
    for (int run = 1; run < order.length; run *= 2) {
      for (int from = 0; from < order.length; from += 2 * run) {
        int middle = Math.min(from + run, order.length);
        int end = Math.min(from + 2 * run, order.length);
        int left = from;
        int right = middle;
        for (int to = from; to < end; to++) {
          boolean takeLeft =
              right == end
                  || (left < middle
                      && isInOrder(keys[order[left]], keys[order[right]], descending));
          merged[to] = takeLeft ? order[left++] : order[right++];
        }
      }
      int[] spare = order;
      order = merged;
      merged = spare;
    }
    return order;
  }

  private static boolean isInOrder(long first, long second, boolean descending) {
    return descending ? first >= second : first <= second;
  }
}
