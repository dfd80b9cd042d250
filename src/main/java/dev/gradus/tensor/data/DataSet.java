package dev.gradus.tensor.data;

import dev.gradus.tensor.DType;
import dev.gradus.tensor.DTypeException;
import dev.gradus.tensor.Generator;
import dev.gradus.tensor.ShapeException;
import dev.gradus.tensor.Tensor;
import dev.gradus.tensor.TensorException;
import java.util.ArrayList;
import java.util.List;

/**
 * Samples and the class of each.
 *
 * @param inputs [n, features], floating-point
 * @param labels [n], int64, classes from 0
 */
public record DataSet(Tensor inputs, Tensor labels) {

  /**
   * Checks that there is a label for each sample.
   *
   * @throws ShapeException unless the shapes are [n, features] and [n]
   * @throws DTypeException unless the inputs are floating-point and the labels int64
   */
  public DataSet {
    if (inputs.rank() != 2
        || labels.rank() != 1
        || inputs.shape().dim(0) != labels.shape().dim(0)) {
      throw new ShapeException(
          "A data set needs inputs [n, features] and labels [n], but the shapes are "
              + inputs.shape()
              + " and "
              + labels.shape()
              + ".");
    }
    if (!inputs.dtype().isFloating() || labels.dtype() != DType.INT64) {
      throw new DTypeException(
          "A data set needs floating-point inputs and labels of int64, but the types are "
              + inputs.dtype().torchName()
              + " and "
              + labels.dtype().torchName()
              + ".");
    }
  }

  /**
   * Two round clouds of points that a straight line separates.
   *
   * @throws TensorException if n is below 1
   */
  public static DataSet blobs(int n, Generator generator) {
    return new Plane(n, generator).blobs();
  }

  /**
   * A ring of points around another.
   *
   * @throws TensorException if n is below 1, or the noise is negative
   */
  public static DataSet circles(int n, double noise, Generator generator) {
    return new Plane(n, generator).circles(noise);
  }

  /**
   * Two half-moons that reach into each other.
   *
   * @throws TensorException if n is below 1, or the noise is negative
   */
  public static DataSet moons(int n, double noise, Generator generator) {
    return new Plane(n, generator).moons(noise);
  }

  /**
   * A square of points; class 1 where the signs of the two coordinates differ.
   *
   * @throws TensorException if n is below 1
   */
  public static DataSet xor(int n, Generator generator) {
    return new Plane(n, generator).xor();
  }

  /**
   * Arms that wind around each other, one for each class.
   *
   * @throws TensorException if n or classes is below 1, or the noise is negative
   */
  public static DataSet spiral(int n, int classes, double noise, Generator generator) {
    return new Plane(n, generator).spiral(classes, noise);
  }

  /** How many samples there are. */
  public int size() {
    return labels.elements();
  }

  /** The same samples in random order. */
  public DataSet shuffled(Generator generator) {
    Tensor order = generator.randperm(size());
    return new DataSet(inputs.indexSelect(0, order), labels.indexSelect(0, order));
  }

  /**
   * The first samples, as many as asked.
   *
   * @throws ShapeException if there are not as many
   */
  public DataSet first(int count) {
    return part(0, checked("first", count));
  }

  /**
   * All samples but the first ones.
   *
   * @throws ShapeException if there are not as many
   */
  public DataSet rest(int count) {
    return part(checked("rest", count), size() - count);
  }

  /**
   * All samples in order, cut into batches of the given size; the last may be smaller.
   *
   * @throws TensorException if the size is below 1
   */
  public List<DataSet> batches(int batchSize) {
    if (batchSize < 1) {
      throw new TensorException("A batch needs at least 1 sample, but got " + batchSize + ".");
    }
    List<DataSet> batches = new ArrayList<>();
    for (int start = 0; start < size(); start += batchSize) {
      batches.add(part(start, Math.min(batchSize, size() - start)));
    }
    return batches;
  }

  private int checked(String method, int count) {
    if (count < 0 || count > size()) {
      throw new ShapeException(
          method + ": there are " + size() + " samples, so " + count + " can't be cut off.");
    }
    return count;
  }

  private DataSet part(int start, int length) {
    return new DataSet(inputs.narrow(0, start, length), labels.narrow(0, start, length));
  }
}
