package dev.gradus.tensor;

/**
 * The elements of a tensor as one row-major array, of any type. Where the tensor's storage already
 * is that array, it is handed out itself: callers read it and never write.
 */
final class Dense {
  private Dense() {}

  static float[] floats(Tensor x) {
    return ((Storage.Floats) storage(x, DType.FLOAT32)).data;
  }

  static double[] doubles(Tensor x) {
    return ((Storage.Doubles) storage(x, DType.FLOAT64)).data;
  }

  static long[] longs(Tensor x) {
    return ((Storage.Longs) storage(x, DType.INT64)).data;
  }

  static boolean[] booleans(Tensor x) {
    return ((Storage.Booleans) storage(x, DType.BOOL)).data;
  }

  /** Row-major storage of the given type that holds exactly the tensor's elements. */
  static Storage storage(Tensor x, DType dtype) {
    Storage dense = isDense(x) ? x.storage : copy(x);
    return dense.dtype() == dtype ? dense : converted(dense, dtype);
  }

  private static boolean isDense(Tensor x) {
    return x.layout.offset == 0 && x.storage.length() == x.elements() && x.layout.isContiguous();
  }

  /** A row-major copy of the tensor's elements. */
  static Storage copy(Tensor x) {
    Storage copy = Storage.allocate(x.dtype(), x.elements());
    int at = 0;
    for (RowWalk walk = new RowWalk(x.layout); !walk.isDone(); walk.next()) {
      x.storage.copyRow(walk.place(0), walk.stride(0), copy, at, walk.length());
      at += walk.length();
    }
    return copy;
  }

  private static Storage converted(Storage from, DType dtype) {
    Storage to = Storage.allocate(dtype, from.length());
    if (from instanceof Storage.Floats floats && to instanceof Storage.Doubles doubles) {
      for (int i = 0; i < floats.data.length; i++) {
        doubles.data[i] = floats.data[i];
      }
    } else if (from instanceof Storage.Longs longs) {
      for (int i = 0; i < longs.data.length; i++) {
        to.setLong(i, longs.data[i]);
      }
    } else {
      for (int i = 0; i < from.length(); i++) {
        to.set(i, from.get(i));
      }
    }
    return to;
  }
}
