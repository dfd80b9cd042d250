package dev.gradus.tensor;

import java.lang.reflect.Array;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Between tensors and Java's arrays of arrays. */
final class JavaArrays {
  private JavaArrays() {}

  static Tensor tensor(Shape shape, IndexFunction function) {
    Storage storage = Storage.allocate(DType.FLOAT32, shape.elements());
    int[] index = new int[shape.rank()];
    for (int i = 0; i < storage.length(); i++) {
      storage.set(i, function.at(index.clone()));
      advance(index, shape);
    }
    return Tensor.dense(shape, storage);
  }

  static Tensor tensor(Shape shape, DType dtype, double[] elements) {
    if (elements.length != shape.elements()) {
      throw new ShapeException(
          "of: the shape "
              + shape
              + " has "
              + shape.elements()
              + " elements, but "
              + elements.length
              + " were given.");
    }
    Storage storage = Storage.allocate(dtype, elements.length);
    if (storage instanceof Storage.Floats floats) {
      for (int i = 0; i < elements.length; i++) {
        floats.data[i] = (float) elements[i];
      }
    } else {
      for (int i = 0; i < elements.length; i++) {
        storage.set(i, elements[i]);
      }
    }
    return Tensor.dense(shape, storage);
  }

  private static void advance(int[] index, Shape shape) {
    for (int axis = index.length - 1; axis >= 0; axis--) {
      if (++index[axis] < shape.sizes()[axis]) {
        return;
      }
      index[axis] = 0;
    }
  }

  static Tensor tensor(Object[] rows) {
    int[] sizes = new int[0];
    Object inside = rows;
    while (inside instanceof Object[] nested) {
      sizes = Arrays.copyOf(sizes, sizes.length + 1);
      sizes[sizes.length - 1] = nested.length;
      if (nested.length == 0) {
        throw new ShapeException("of: an array of rows needs at least one row.");
      }
      refuseMissing(nested);
      inside = nested[0];
    }
    Storage storage = Storage.allocate(dtype(inside), 0);
    Shape shape = Shape.of(sizes).followedBy(Shape.of(Array.getLength(inside)));
    storage = Storage.allocate(storage.dtype(), shape.elements());
    fill(rows, shape, 0, storage, 0);
    return Tensor.dense(shape, storage);
  }

  /** The type of a tensor of these elements: a list of Python's floats is float32, too. */
  private static DType dtype(Object elements) {
    return switch (elements) {
      case float[] floats -> DType.FLOAT32;
      case double[] doubles -> DType.FLOAT32;
      case long[] longs -> DType.INT64;
      case int[] ints -> DType.INT64;
      case boolean[] booleans -> DType.BOOL;
      default ->
          throw new DTypeException(
              "of: a tensor can be made of float, double, int, long or boolean, but not of "
                  + elements.getClass().getSimpleName()
                  + ".");
    };
  }

  private static int fill(Object array, Shape shape, int axis, Storage to, int at) {
    refuseOtherDepth(array, shape.rank() - axis);
    int length = Array.getLength(array);
    if (length != shape.dim(axis)) {
      throw new ShapeException(
          "of: the rows differ in length: one has "
              + shape.dim(axis)
              + " elements, another "
              + length
              + ".");
    }
    int place = at;
    if (array instanceof Object[] rows) {
      refuseMissing(rows);
      for (Object row : rows) {
        place = fill(row, shape, axis + 1, to, place);
      }
      return place;
    }
    for (int i = 0; i < length; i++) {
      switch (array) {
        case long[] longs -> to.setLong(place++, longs[i]);
        case boolean[] booleans -> to.set(place++, booleans[i] ? 1 : 0);
        default -> to.set(place++, Array.getDouble(array, i));
      }
    }
    return place;
  }

  private static void refuseMissing(@Nullable Object[] rows) {
    for (int i = 0; i < rows.length; i++) {
      if (rows[i] == null) {
        throw new ShapeException("of: row " + i + " is null; each row must be an array.");
      }
    }
  }

  /** A row less or more deeply nested than the first would leave elements unset. */
  private static void refuseOtherDepth(Object array, int dims) {
    boolean nested = array instanceof Object[];
    if (nested != dims > 1 || !nested && !array.getClass().isArray()) {
      throw new ShapeException(
          "of: the rows differ in how deeply they are nested; each must have as many dims as the first.");
    }
  }

  static Object array(Tensor x) {
    Storage elements = Dense.storage(x, x.dtype());
    if (x.rank() == 0) {
      throw new ShapeException("toArray: a tensor of rank 0 is not an array; use item.");
    }
    Object array =
        switch (x.dtype()) {
          case FLOAT32 -> Array.newInstance(float.class, x.shape().toArray());
          case FLOAT64 -> Array.newInstance(double.class, x.shape().toArray());
          case INT64 -> Array.newInstance(long.class, x.shape().toArray());
          case BOOL -> Array.newInstance(boolean.class, x.shape().toArray());
        };
    copyOut(elements, 0, array);
    return array;
  }

  private static int copyOut(Storage from, int at, Object to) {
    int place = at;
    if (to instanceof Object[] rows) {
      for (Object row : rows) {
        place = copyOut(from, place, row);
      }
      return place;
    }
    int length = Array.getLength(to);
    Object data =
        switch (from) {
          case Storage.Floats floats -> floats.data;
          case Storage.Doubles doubles -> doubles.data;
          case Storage.Longs longs -> longs.data;
          case Storage.Booleans booleans -> booleans.data;
        };
    System.arraycopy(data, place, to, 0, length);
    return place + length;
  }
}
