package dev.gradus.tensor.nn;

import dev.gradus.tensor.DType;
import dev.gradus.tensor.DTypeException;
import dev.gradus.tensor.Shape;
import dev.gradus.tensor.ShapeException;
import dev.gradus.tensor.Tensor;
import java.util.Arrays;

/**
 * What a linear layer computes, {@code x · weightᵀ + bias}. Its errors speak of features, since
 * whoever calls it sees neither the transposed weight nor a matrix product.
 */
final class Affine {
  private final Tensor x;
  private final Tensor weight;

  private Affine(Tensor x, Tensor weight) {
    this.x = x;
    this.weight = weight;
  }

  /** Fits an input [..., in] and a weight [out, in], or [in] for a single output. */
  static Affine of(Tensor x, Tensor weight) {
    Types.given("linear", "the input", x);
    Types.given("linear", "the weight", weight);
    if (weight.rank() != 1 && weight.rank() != 2) {
      throw new ShapeException(
          "linear: the weight must be [out, in], but its shape is " + weight.shape() + ".");
    }
    int features = weight.shape().dim(-1);
    if (x.rank() == 0 || x.shape().dim(-1) != features) {
      throw new ShapeException(
          "linear: the input needs "
              + features
              + " features in its last dim, as many as the weight of shape "
              + weight.shape()
              + " takes, but its shape is "
              + x.shape()
              + ".");
    }
    sameType("weight", x, weight);
    return new Affine(x, weight);
  }

  private static void sameType(String what, Tensor x, Tensor other) {
    if (x.dtype() != other.dtype()) {
      throw new DTypeException(
          "linear: the input has "
              + x.dtype().torchName()
              + ", but the "
              + what
              + " has "
              + other.dtype().torchName()
              + "; change one with to, or write 2. instead of 2.");
    }
    if (x.dtype() == DType.BOOL) {
      throw new DTypeException("linear: truth values can't be multiplied; use toFloat.");
    }
  }

  Tensor apply() {
    return x.matmul(weight.t());
  }

  Tensor plus(Tensor bias) {
    Types.given("linear", "the bias", bias);
    int outputs = weight.rank() == 1 ? 1 : weight.shape().dim(0);
    if (bias.rank() > 1 || bias.elements() != outputs && bias.elements() != 1) {
      throw new ShapeException(
          "linear: the bias needs "
              + outputs
              + (outputs == 1 ? " element" : " elements")
              + ", one for each output, but its shape is "
              + bias.shape()
              + ".");
    }
    sameType("bias", x, bias);
    if (x.rank() == 2 || weight.rank() == 1) {
      return bias.addmm(x, weight.t());
    }
    // One product of matrices, as torch does it, rather than one for each member of the batch.
    int[] sizes = x.shape().toArray();
    int last = sizes.length - 1;
    int rows = Shape.of(Arrays.copyOf(sizes, last)).elements();
    sizes[last] = outputs;
    return bias.addmm(x.reshape(rows, weight.shape().dim(1)), weight.t()).reshape(sizes);
  }
}
