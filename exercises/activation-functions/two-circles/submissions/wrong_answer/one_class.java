import dev.gradus.tensor.*;

class TwoCircles {
  static Tensor predict(Tensor trainX, Tensor trainY, Tensor testX) {
    return Tensor.zeros(Shape.of(testX.shape().dim(0)), DType.INT64);
  }
}
