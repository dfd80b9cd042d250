package dev.gradus.tensor.oracle;

import dev.gradus.tensor.DType;
import dev.gradus.tensor.Tensor;

/** How many representable numbers lie between two. */
final class Ulps {
  private Ulps() {}

  /** The greatest distance of float32 elements; NaN is nearest to NaN alone. */
  static long greatest(Tensor actual, Tensor expected) {
    float[] a = actual.toFloats();
    float[] b = expected.toFloats();
    long greatest = 0;
    for (int i = 0; i < a.length; i++) {
      greatest = Math.max(greatest, between(a[i], b[i]));
    }
    return actual.dtype() == DType.FLOAT32 ? greatest : 0;
  }

  private static long between(float a, float b) {
    if (Float.isNaN(a) || Float.isNaN(b)) {
      return Float.isNaN(a) && Float.isNaN(b) ? 0 : Long.MAX_VALUE;
    }
    return Math.abs(ordered(a) - ordered(b));
  }

  /** Numbers as integers in the same order, so that neighbours differ by 1 and both zeros by 0. */
  private static long ordered(float x) {
    int bits = Float.floatToIntBits(x);
    return bits < 0 ? -(long) (bits & 0x7fffffff) : bits;
  }
}
