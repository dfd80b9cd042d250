package dev.gradus.tensor;

/** How near two tensors are. */
final class Closeness {
  private Closeness() {}

  static Tensor isClose(Tensor a, Tensor b, double rtol, double atol) {
    if (a.dtype() != b.dtype()) {
      throw new DTypeException(
          "isClose: both tensors need the same dtype, but they have "
              + a.dtype().torchName()
              + " and "
              + b.dtype().torchName()
              + ".");
    }
    Shape shape = a.shape().broadcast("isClose", b.shape());
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
