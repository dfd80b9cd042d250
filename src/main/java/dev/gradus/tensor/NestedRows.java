package dev.gradus.tensor;

import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A Java array of arrays, checked to be a tensor: all rows of one length and equally deep. */
final class NestedRows {
  private static final int DEEPEST = 32;

  private final List<Integer> sizes = new ArrayList<>();
  private @Nullable DType dtype;
  private final Object[] rows;

  private NestedRows(Object[] rows) {
    this.rows = rows;
  }

  static NestedRows of(Object[] rows) {
    NestedRows nested = new NestedRows(rows);
    nested.check(rows, 0, "of");
    return nested;
  }

  Tensor tensor() {
    int[] each = new int[sizes.size()];
    for (int axis = 0; axis < each.length; axis++) {
      each[axis] = sizes.get(axis);
    }
    Shape shape = Shape.of(each);
    Storage storage = Storage.allocate(type(), shape.elements());
    fill(rows, storage, 0);
    return Tensor.dense(shape, storage);
  }

  private DType type() {
    if (dtype == null) {
      throw new ShapeException("of: an array of rows needs at least one row.");
    }
    return dtype;
  }

  /** Looks at everything before anything is made, so that there is never half a tensor. */
  private void check(@Nullable Object array, int depth, String where) {
    if (array == null) {
      throw new ShapeException(where + " is null; each row must be an array.");
    }
    if (depth == DEEPEST) {
      throw new ShapeException("of: the array is nested more than " + DEEPEST + " deep.");
    }
    boolean first = depth == sizes.size();
    boolean inner = array instanceof Object[];
    if (!inner) {
      DType here = typeOf(array);
      refuseOtherDepth(where, depth + 1, first);
      dtype = dtype == null ? here : dtype.promote(here);
    } else if (dtype != null && depth + 1 >= sizes.size()) {
      throw differentDepth(where, "more than " + sizes.size());
    }
    int length = Array.getLength(array);
    if (first) {
      sizes.add(length);
    } else if (sizes.get(depth) != length) {
      throw new ShapeException(
          "of: the rows differ in length: the first has %d elements, %s has %d."
              .formatted(sizes.get(depth), where.substring("of: ".length()), length));
    }
    if (array instanceof @Nullable Object[] nested) {
      checkAll(nested, depth, where);
    }
  }

  private void checkAll(@Nullable Object[] nested, int depth, String where) {
    if (nested.length == 0) {
      throw new ShapeException("of: an array of rows needs at least one row.");
    }
    for (int i = 0; i < nested.length; i++) {
      check(nested[i], depth + 1, depth == 0 ? "of: row " + i : where + ", " + i);
    }
  }

  /** A row less deeply nested than the first would leave elements unset. */
  private void refuseOtherDepth(String where, int dims, boolean first) {
    boolean known = dtype != null;
    if (known && (first || dims != sizes.size())) {
      throw differentDepth(where, Integer.toString(dims));
    }
  }

  private ShapeException differentDepth(String where, String dims) {
    return new ShapeException(
        "%s is nested %s deep, but the first row %d deep; all must have as many dims."
            .formatted(where, dims, sizes.size()));
  }

  /** The type of a tensor of these elements: a list of Python's floats is float32, too. */
  private static DType typeOf(Object elements) {
    if (elements instanceof float[] || elements instanceof double[]) {
      return DType.FLOAT32;
    }
    if (elements instanceof long[] || elements instanceof int[]) {
      return DType.INT64;
    }
    if (elements instanceof boolean[]) {
      return DType.BOOL;
    }
    throw new DTypeException(
        "of: a tensor can be made of float, double, int, long or boolean, but not of "
            + elements.getClass().getSimpleName()
            + ".");
  }

  private static int fill(Object array, Storage to, int at) {
    int place = at;
    if (array instanceof Object[] nested) {
      for (Object row : nested) {
        place = fill(row, to, place);
      }
      return place;
    }
    int length = Array.getLength(array);
    for (int i = 0; i < length; i++, place++) {
      if (array instanceof long[] longs) {
        to.setLong(place, longs[i]);
      } else if (array instanceof boolean[] booleans) {
        to.set(place, booleans[i] ? 1 : 0);
      } else {
        to.set(place, Array.getDouble(array, i));
      }
    }
    return place;
  }
}
