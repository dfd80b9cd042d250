package dev.gradus.tensor;

/** Sorting along a dim, stable; NaN counts as greater than all numbers, as in torch. */
final class Sorting {
  private static final String TOPK = "TopkBackward0";

  private Sorting() {}

  /** The greatest or least along a dim; errors name the method that was called. */
  static Ranked extreme(String called, Tensor x, int dim, Extremes which) {
    Tensor indices = which.index(called, x, dim, true);
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
    double[] group = Room.doubles(groups.count);
    for (int g = 0; g < groups.groups(); g++) {
      groups.load(g, group);
      int[] order = order(group, descending);
      for (int k = 0; k < order.length; k++) {
        indices.setLong(groups.start(g) + k * groups.inner, order[k]);
      }
    }
    Tensor places = groups.arrangedBack(indices, x.shape());
    return new Ranked(Gathering.gather(name, x, dim, places), places);
  }

  static Ranked topk(Tensor x, int k, int dim, boolean largest) {
    if (x.rank() == 0) {
      Groups.chosen("topk", x.shape(), dim);
      Ranked one = topk(x.unsqueeze(0), k, 0, largest);
      return k == 0 ? one : without(0, TOPK, one.values(), one.indices());
    }
    int axis = x.shape().axis("topk", dim);
    int size = x.shape().dim(axis);
    if (k < 0 || k > size) {
      throw new ShapeException(
          "topk: " + k + " elements are wanted, but dim " + dim + " has " + size + ".");
    }
    Ranked sorted = sort(TOPK, x, dim, largest);
    Tensor first = ViewFn.part(TOPK, sorted.values(), new Cut(axis, 0, k, 1));
    return new Ranked(first, sorted.indices().narrow(dim, 0, k));
  }

  /** The indices of the numbers in order, by merging runs that double in length. */
  private static int[] order(double[] numbers, boolean descending) {
    int[] order = Room.ints(numbers.length);
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
                      && isInOrder(numbers[order[left]], numbers[order[right]], descending));
          merged[to] = takeLeft ? order[left++] : order[right++];
        }
      }
      int[] spare = order;
      order = merged;
      merged = spare;
    }
    return order;
  }

  private static boolean isInOrder(double first, double second, boolean descending) {
    double low = descending ? second : first;
    double high = descending ? first : second;
    return low <= high || Double.isNaN(high);
  }
}
