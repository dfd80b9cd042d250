import dev.gradus.tensor.*;

class {Class} {
  static Tensor {method}(Tensor trainX, Tensor trainY, Tensor testX) {
    double b = 0;
    double y = trainY.toFloat().mean().item();
    for (int step = 0; step < 200; step++) {
      b -= 0.5 * (1 / (1 + Math.exp(-b)) - y);
    }
    double z = b;
    return testX.select(1, 0).map(x -> z >= 0 ? 1 : 0).toLong();
  }
}
