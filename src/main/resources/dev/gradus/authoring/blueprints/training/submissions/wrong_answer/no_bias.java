import dev.gradus.tensor.*;

class {Class} {
  static Tensor {method}(Tensor trainX, Tensor trainY, Tensor testX) {
    int n = trainX.shape().dim(0);
    Tensor y = trainY.toFloat().unsqueeze(1); // [n, 1]
    Tensor w = Tensor.zeros(2, 1);
    for (int step = 0; step < 200; step++) {
      Tensor p = trainX.matmul(w).neg().exp().add(1).reciprocal();
      Tensor error = p.sub(y).div(n); // [n, 1]
      w = w.sub(trainX.t().matmul(error).mul(0.5));
    }
    return testX.matmul(w).gt(0).toLong().squeeze(1);
  }
}
