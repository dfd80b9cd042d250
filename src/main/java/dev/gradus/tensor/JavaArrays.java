package dev.gradus.tensor;

import java.lang.reflect.Array;

/** Between tensors and Java's arrays of arrays. */
final class JavaArrays {
  /** How many dims a Java array may have. */
  private static final int DEEPEST = 255;

  /** About how many bytes a row takes besides its elements. */
  private static final int ROW_BYTES = 20;

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
    return NestedRows.of(rows).tensor();
  }

  static Object array(Tensor x) {
    Storage elements = Dense.storage(x, x.dtype());
    if (x.rank() == 0) {
      throw new ShapeException("toArray: a tensor of rank 0 is not an array; use item.");
    }
    if (x.rank() > DEEPEST) {
      throw new ShapeException(
          "toArray: Java has arrays of at most "
              + DEEPEST
              + " dims, but the tensor has "
              + x.rank()
              + "; use toDoubles.");
    }
    refuseTooManyRows(x.shape());
    try {
      Object array = Array.newInstance(elementType(x.dtype()), x.shape().toArray());
      copyOut(elements, 0, array);
      return array;
    } catch (OutOfMemoryError full) {
      throw Room.refused(x.elements(), (long) x.elements() * x.dtype().bytes());
    }
  }

  /** Each row is an array of its own, even where none has an element. */
  private static void refuseTooManyRows(Shape shape) {
    double rows = 1;
    for (int axis = 0; axis < shape.rank() - 1 && rows > 0; axis++) {
      rows *= shape.sizes()[axis];
      if (rows * ROW_BYTES > Runtime.getRuntime().maxMemory()) {
        throw new ShapeException(
            "toArray: the rows of the shape "
                + shape
                + ", each an array of its own, need more than the "
                + (Runtime.getRuntime().maxMemory() >> 20)
                + " MB that there are.");
      }
    }
  }

  private static Class<?> elementType(DType dtype) {
    return switch (dtype) {
      case FLOAT32 -> float.class;
      case FLOAT64 -> double.class;
      case INT64 -> long.class;
      case BOOL -> boolean.class;
    };
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
