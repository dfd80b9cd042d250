package dev.gradus.grading;

import dev.gradus.tensor.DType;
import dev.gradus.tensor.Tensor;
import java.util.ArrayList;
import java.util.List;

/** The elements of a tensor, row by row, with its sizes: what is compared. */
final class Elements {

  private final int[] sizes;
  private final double[] values;
  private final DType dtype;
  // Whole numbers beyond 2^53 are not exact as doubles.
  private final long[] wholes;

  private Elements(int[] sizes, double[] values, DType dtype, long[] wholes) {
    this.sizes = sizes.clone();
    this.values = values;
    this.dtype = dtype;
    this.wholes = wholes;
  }

  static Elements of(Tensor tensor) {
    int[] sizes = new int[tensor.shape().rank()];
    for (int i = 0; i < sizes.length; i++) {
      sizes[i] = tensor.shape().dim(i);
    }
    long[] wholes = tensor.dtype() == DType.INT64 ? tensor.toLongs() : new long[0];
    return new Elements(sizes, tensor.toDoubles(), tensor.dtype(), wholes);
  }

  static Elements ofNumber(double number) {
    return new Elements(new int[0], new double[] {number}, DType.FLOAT64, new long[0]);
  }

  static Elements of(List<Integer> sizes, List<Double> values) {
    return new Elements(
        sizes.stream().mapToInt(Integer::intValue).toArray(),
        values.stream().mapToDouble(Double::doubleValue).toArray(),
        DType.FLOAT64,
        new long[0]);
  }

  int rank() {
    return sizes.length;
  }

  int count() {
    return values.length;
  }

  double at(int place) {
    return values[place];
  }

  /** How far the element at a place lies from that of the other tensor. */
  double distance(Elements other, int place) {
    if (dtype == DType.INT64 && other.dtype == DType.INT64) {
      double distance = Math.abs(values[place] - other.values[place]);
      return wholes[place] == other.wholes[place] ? 0 : Math.max(1, distance);
    }
    return Math.abs(values[place] - other.values[place]);
  }

  List<Integer> shape() {
    List<Integer> shape = new ArrayList<>();
    for (int size : sizes) {
      shape.add(size);
    }
    return shape;
  }

  /** The index, dim by dim, of the element at a place in the row-major order. */
  List<Integer> index(int place) {
    List<Integer> index = new ArrayList<>();
    int rest = place;
    for (int dim = sizes.length - 1; dim >= 0; dim--) {
      index.addFirst(rest % sizes[dim]);
      rest /= sizes[dim];
    }
    return index;
  }

  /** An element with the fewest digits that tell it from its neighbours. */
  String text(int place) {
    double value = values[place];
    if (Double.isNaN(value)) {
      return "nan";
    }
    if (Double.isInfinite(value)) {
      return value > 0 ? "inf" : "-inf";
    }
    return switch (dtype) {
      case FLOAT32 -> Float.toString((float) value);
      case FLOAT64 -> Double.toString(value);
      case INT64 -> Long.toString(wholes[place]);
      case BOOL -> value != 0 ? "True" : "False";
    };
  }
}
