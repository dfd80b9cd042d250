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
    if (a.dtype() != b.dtype()) {
      throw new DTypeException(
          method
              + ": both tensors need the same dtype, but they have "
              + a.dtype().torchName()
              + " and "
              + b.dtype().torchName()
              + ".");
    }
    Shape shape = a.shape().broadcast(method, b.shape());
    double[] actual = Dense.doubles(a.detach().expand(shape));
    double[] expected = Dense.doubles(b.detach().expand(shape));
    boolean[] close = Room.booleans(shape.elements());
    for (int i = 0; i < close.length; i++) {
      double allowed = atol + rtol * Math.abs(expected[i]);
      double difference = Math.abs(actual[i] - expected[i]);
      close[i] =
          actual[i] == expected[i] || (difference <= allowed && allowed < Double.POSITIVE_INFINITY);
    }
    return Tensor.dense(shape, new Storage.Booleans(close));
  }
}
