package dev.gradus.tensor.nn;

import dev.gradus.tensor.DTypeException;
import dev.gradus.tensor.GradFn;
import dev.gradus.tensor.ShapeException;
import dev.gradus.tensor.Tensor;

/** Activations of two tensors: the input and a learnt slope, or two halves of the input. */
final class Learnt {
  private Learnt() {}

  static Tensor prelu(Tensor x, Tensor weight) {
    Types.given("prelu", "the weight", weight);
    sameType(Types.floating("prelu", x), weight);
    Tensor wide = weight.reshape(perChannel(x, weight));
    Tensor input = x.detach();
    Tensor slope = wide.detach();
    Tensor result = Tensor.where(input.gt(0), input, input.mul(slope));
    if (GradFn.records(x, wide)) {
      new GradFn("PreluKernelBackward0", x, wide) {
        @Override
        protected Tensor gradient(int which, Tensor upstream) {
          return which == 0
              ? Tensor.where(input.gt(0), upstream, upstream.mul(slope))
              : Tensor.where(input.gt(0), upstream.zerosLike(), upstream.mul(input))
                  .sumTo(slope.shape());
        }
      }.becomesThatOf(result);
    }
    return result;
  }

  private static void sameType(Tensor x, Tensor weight) {
    if (x.dtype() != weight.dtype()) {
      throw new DTypeException(
          "prelu: the input has "
              + x.dtype().torchName()
              + ", but the weight has "
              + weight.dtype().torchName()
              + "; change one with to.");
    }
  }

  /** One weight stands alone; one for each channel stands in dim 1. */
  private static int[] perChannel(Tensor x, Tensor weight) {
    int channels = x.rank() < 2 ? 1 : x.shape().dim(1);
    if (weight.elements() != 1 && weight.elements() != channels) {
      throw new ShapeException(
          "prelu: there must be 1 weight, or 1 for each of the "
              + channels
              + " channels, but the weight's shape is "
              + weight.shape()
              + ".");
    }
    int[] sizes = new int[x.rank()];
    java.util.Arrays.fill(sizes, 1);
    if (weight.elements() != 1) {
      sizes[1] = channels;
    }
    return sizes;
  }

  static Tensor glu(Tensor x, int dim) {
    Types.floating("glu", x);
    if (dim < -x.rank() || dim >= x.rank()) {
      throw new ShapeException("glu: there is no dim " + dim + " in the shape " + x.shape() + ".");
    }
    int size = x.shape().dim(dim);
    if (size % 2 != 0) {
      throw new ShapeException(
          "glu: dim " + dim + " of the shape " + x.shape() + " must have an even size.");
    }
    Tensor value = x.detach().narrow(dim, 0, size / 2);
    Tensor gate = x.detach().narrow(dim, size / 2, size / 2).sigmoid();
    Tensor result = value.mul(gate);
    if (GradFn.records(x)) {
      new GradFn("GluBackward0", x) {
        @Override
        protected Tensor gradient(int which, Tensor upstream) {
          Tensor byValue = upstream.mul(gate);
          Tensor one = gate.onesLike();
          return Tensor.cat(dim, byValue, byValue.mul(value).mul(one.sub(gate)));
        }
      }.becomesThatOf(result);
    }
    return result;
  }
}
