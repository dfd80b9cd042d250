package dev.gradus.tensor;

import java.util.Locale;

/**
 * A function of one number, applied to each element of a tensor, with its derivative for autograd.
 *
 * <p>Formulas are evaluated in float64 and rounded once, so that float32 results are as near as
 * float32 allows.
 */
@Taught
public abstract class PointwiseFunction {
  private final String name;
  private final Saved saved;

  /** What the slope is computed from, and backward so needs unchanged. */
  public enum Saved {
    /** The x of {@link #slope}. */
    INPUT,
    /** Its y. */
    OUTPUT,
    /** Both. */
    BOTH,
    /** Neither: the slope is the same everywhere. */
    NEITHER
  }

  /**
   * Names a function whose slope is computed from input and output.
   *
   * @param name what {@code grad_fn} shows, without {@code Backward0}: {@code "Exp"}
   */
  protected PointwiseFunction(String name) {
    this(name, Saved.BOTH);
  }

  /**
   * Names a function, and says what its slope is computed from.
   *
   * @param name what {@code grad_fn} shows, without {@code Backward0}: {@code "Exp"}
   * @param saved which of the arguments of {@link #slope} it looks at
   */
  protected PointwiseFunction(String name, Saved saved) {
    this.name = name;
    this.saved = saved;
  }

  /** The function. */
  protected abstract double value(double x);

  /**
   * Its derivative; at a kink the value that torch chooses.
   *
   * @param x where
   * @param y the function's value there
   */
  protected abstract double slope(double x, double y);

  /** Whether int64 tensors stay int64, by {@link #value(long)}, rather than becoming float32. */
  protected boolean keepsIntegers() {
    return false;
  }

  /** The function of a whole number, where {@link #keepsIntegers()}. */
  protected long value(long x) {
    return (long) value((double) x);
  }

  /** The type of the result for truth values, if it isn't float32; some functions have none. */
  DType ofTruth() {
    return DType.FLOAT32;
  }

  private String method() {
    return name.toLowerCase(Locale.ROOT);
  }

  /** What is thrown where truth values have no result; the method is named as the function. */
  final DTypeException noTruth(String otherwise) {
    return new DTypeException(
        method()
            + ": this is not for truth values; make them numbers first, with toFloat() or toLong()"
            + otherwise
            + ".");
  }

  /** Fills in the values of many numbers; overridden where a plain loop is faster. */
  protected void values(float[] x, float[] y) {
    for (int i = 0; i < y.length; i++) {
      y[i] = (float) value((double) x[i]);
    }
  }

  /** Fills in the gradients of many numbers; overridden where a plain loop is faster. */
  protected void gradients(float[] x, float[] y, float[] upstream, float[] out) {
    for (int i = 0; i < out.length; i++) {
      // The slope is rounded, too: where torch's is 0, infinity times it has to be NaN.
      out[i] = (float) gradient(upstream[i], x[i], (float) slope(x[i], y[i]));
    }
  }

  /** The gradient of the input; overridden where it is not this product. */
  double gradient(double upstream, double x, double slope) {
    return upstream * slope;
  }

  /** A tensor of the same shape, with the function applied to each element. */
  public final Tensor apply(Tensor x) {
    if (x == null) {
      throw Given.missing(method(), "the tensor");
    }
    Tensor result = Tensor.dense(x.shape(), compute(x));
    if (GradFn.records(x)) {
      Tensor input = x.detach();
      Tensor output = result.detach();
      new GradFn(gradFnName(), x) {
        @Override
        protected Tensor gradient(int which, Tensor upstream) {
          return Tensor.dense(input.shape(), slopes(input, output, upstream));
        }
      }.saving(saved(x, result)).becomesThatOf(result);
    }
    return result;
  }

  /** What {@code grad_fn} shows; overridden where torch counts from another number. */
  String gradFnName() {
    return name + "Backward0";
  }

  private Tensor[] saved(Tensor input, Tensor output) {
    if (saved == Saved.BOTH) {
      return new Tensor[] {input, output};
    }
    return saved == Saved.NEITHER
        ? new Tensor[0]
        : new Tensor[] {saved == Saved.INPUT ? input : output};
  }

  private Storage compute(Tensor x) {
    // No switch: it would need a class more, which a first call pays for.
    DType dtype = x.dtype();
    if (dtype == DType.FLOAT64) {
      return new Storage.Doubles(doubles(Dense.doubles(x)));
    }
    if (dtype == DType.BOOL) {
      return truths(x, ofTruth());
    }
    return dtype == DType.INT64 && keepsIntegers()
        ? new Storage.Longs(longs(Dense.longs(x)))
        : new Storage.Floats(floats(Dense.floats(x)));
  }

  private Storage truths(Tensor x, DType dtype) {
    if (dtype.isFloating()) {
      return new Storage.Floats(floats(Dense.floats(x)));
    }
    Storage numbers = new Storage.Longs(longs(Dense.longs(x)));
    return Dense.storage(Tensor.dense(x.shape(), numbers), dtype);
  }

  private float[] floats(float[] x) {
    float[] y = Room.floats(x.length);
    values(x, y);
    return y;
  }

  private double[] doubles(double[] x) {
    double[] y = Room.doubles(x.length);
    for (int i = 0; i < y.length; i++) {
      y[i] = value(x[i]);
    }
    return y;
  }

  private long[] longs(long[] x) {
    long[] y = Room.longs(x.length);
    for (int i = 0; i < y.length; i++) {
      y[i] = value(x[i]);
    }
    return y;
  }

  private Storage slopes(Tensor input, Tensor output, Tensor upstream) {
    if (input.dtype() == DType.FLOAT32) {
      float[] out = Room.floats(input.elements());
      gradients(Dense.floats(input), Dense.floats(output), Dense.floats(upstream), out);
      return new Storage.Floats(out);
    }
    double[] x = Dense.doubles(input);
    double[] y = Dense.doubles(output);
    double[] g = Dense.doubles(upstream);
    double[] out = Room.doubles(x.length);
    for (int i = 0; i < out.length; i++) {
      out[i] = gradient(g[i], x[i], slope(x[i], y[i]));
    }
    return new Storage.Doubles(out);
  }
}
