package dev.gradus.tensor;

/** Random numbers in the shape and type of a tensor; those of float64 are drawn in full width. */
final class LikeOthers {
  /** From this size on torch draws normal numbers sixteen at a time. */
  private static final int BATCH = 16;

  private LikeOthers() {}

  static Tensor uniform(Tensor x, Generator generator) {
    check("randLike", x);
    if (x.dtype() == DType.FLOAT32) {
      return generator.uniform(0, 1, x.shape());
    }
    double[] out = Room.doubles(x.elements());
    fill(out, 0, generator);
    return Tensor.dense(x.shape(), new Storage.Doubles(out));
  }

  static Tensor normal(Tensor x, Generator generator) {
    check("randnLike", x);
    if (x.dtype() == DType.FLOAT32) {
      return generator.normal(0, 1, x.shape());
    }
    double[] out = Room.doubles(x.elements());
    if (out.length < BATCH) {
      for (int i = 0; i < out.length; i++) {
        out[i] = generator.nextNormal();
      }
    } else {
      inBatches(out, generator);
    }
    return Tensor.dense(x.shape(), new Storage.Doubles(out));
  }

  private static void inBatches(double[] out, Generator generator) {
    fill(out, 0, generator);
    for (int from = 0; from <= out.length - BATCH; from += BATCH) {
      normalise(out, from);
    }
    if (out.length % BATCH != 0) {
      // The last sixteen are drawn anew, overlapping those before, as torch does.
      fill(out, out.length - BATCH, generator);
      normalise(out, out.length - BATCH);
    }
  }

  private static void fill(double[] out, int from, Generator generator) {
    for (int i = from; i < out.length; i++) {
      out[i] = generator.nextDouble();
    }
  }

  /** Box and Muller's method on sixteen uniform numbers. */
  private static void normalise(double[] out, int from) {
    for (int i = from; i < from + BATCH / 2; i++) {
      double radius = Math.sqrt(-2 * Math.log(1 - out[i]));
      double angle = 2 * Math.PI * out[i + BATCH / 2];
      out[i] = radius * Math.cos(angle);
      out[i + BATCH / 2] = radius * Math.sin(angle);
    }
  }

  private static void check(String called, Tensor x) {
    if (!x.dtype().isFloating()) {
      throw new DTypeException(
          called
              + ": a floating-point tensor is needed, but this one has "
              + x.dtype().torchName()
              + "; use toFloat.");
    }
  }
}
