package dev.gradus.tensor.nn;

import dev.gradus.tensor.DType;
import dev.gradus.tensor.DTypeException;
import dev.gradus.tensor.ShapeException;
import dev.gradus.tensor.Tensor;
import dev.gradus.tensor.TensorException;
import org.jspecify.annotations.Nullable;

/** Checks of element types. */
final class Types {
  private Types() {}

  /** What was given, unless that is null, as a variable is until it is set. */
  static <T> T given(String method, String what, @Nullable T given) {
    if (given == null) {
      throw new TensorException(
          method + ": " + what + " is null; give the variable a value before it is used.");
    }
    return given;
  }

  /** The tensor itself, if it is floating-point. */
  static Tensor floating(String method, Tensor x) {
    given(method, "the input", x);
    if (!x.dtype().isFloating()) {
      throw new DTypeException(
          method
              + ": a floating-point tensor is needed, but this one has "
              + x.dtype().torchName()
              + "; use toFloat.");
    }
    return x;
  }

  /** The tensor itself, unless it holds truth values. */
  static Tensor numbers(String method, String what, Tensor x) {
    if (given(method, what, x).dtype() == DType.BOOL) {
      throw new DTypeException(
          method + ": " + what + " holds truth values; make them numbers first, with toFloat().");
    }
    return x;
  }

  /** Refuses a dim that there is not; a tensor of rank 0 has dims 0 and -1, as in torch. */
  static void dim(String method, Tensor x, int dim) {
    int dims = Math.max(1, x.rank());
    if (dim < -dims || dim >= dims) {
      throw new ShapeException(
          method + ": there is no dim " + dim + " in the shape " + x.shape() + ".");
    }
  }

  static void range(String method, double least, double greatest) {
    if (!(least <= greatest)) {
      throw new TensorException(
          method + ": there is no range from " + least + " to " + greatest + ".");
    }
  }

  static Tensor classes(String method, Tensor target) {
    if (given(method, "the target", target).dtype() != DType.INT64) {
      throw new DTypeException(
          method
              + ": the target must hold class numbers, int64, but has "
              + target.dtype().torchName()
              + "; use toLong.");
    }
    return target;
  }
}
