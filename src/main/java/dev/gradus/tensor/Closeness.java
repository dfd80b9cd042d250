package dev.gradus.tensor;

/** How near two tensors are. */
final class Closeness {
  private Closeness() {}

  /** How large each element is without its sign, which truth values don't have. */
  static Tensor size(Tensor x) {
    return x.dtype() == DType.BOOL ? x : x.abs();
  }

  /** Which elements are near to each other, broadcast; errors name the method that was called. */
  static Tensor of(String method, Tensor a, Tensor b, double rtol, double atol) {
    if (a.dtype() != Given.given(b, method, "the other tensor").dtype()) {
      throw new DTypeException(
          method
              + ": both tensors need the same dtype, but they have "
              + a.dtype().torchName()
              + " and "
              + b.dtype().torchName()
              + ".");
    }
    if (!(rtol >= 0 && atol >= 0)) {
      throw new TensorException(
          method + ": rtol and atol must be 0 or more, but are " + rtol + " and " + atol + ".");
    }
    Shape shape = a.shape().broadcast(method, b.shape());
    double[] actual = Dense.doubles(a.detach().expand(shape));
    double[] expected = Dense.doubles(b.detach().expand(shape));
    // As float64 the last bits of int64 are lost, so they are subtracted before.
    boolean whole = a.dtype() == DType.INT64;
    double[] exact = whole ? Dense.doubles(a.sub(b)) : actual;
    boolean[] close = Room.booleans(shape.elements());
    for (int i = 0; i < close.length; i++) {
      double difference = whole ? exact[i] : actual[i] == expected[i] ? 0 : actual[i] - expected[i];
      double size = Math.abs(difference);
      double allowed = atol + rtol * Math.abs(expected[i]);
      close[i] = size == 0 || (size <= allowed && size < Double.POSITIVE_INFINITY);
    }
    return Tensor.dense(shape, new Storage.Booleans(close));
  }
}
