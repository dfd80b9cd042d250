import dev.gradus.tensor.*;

class {Class} {
  static Tensor {method}(Tensor trainX, Tensor trainY, Tensor testX) {
    double[][] sums = new double[2][2];
    int[] counts = new int[2];
    for (int i = 0; i < trainX.shape().dim(0); i++) {
      int of = (int) trainY.getLong(i);
      counts[of]++;
      sums[of][0] += trainX.get(i, 0);
      sums[of][1] += trainX.get(i, 1);
    }
    double dx = sums[1][0] / counts[1] - sums[0][0] / counts[0];
    double dy = sums[1][1] / counts[1] - sums[0][1] / counts[0];
    double middleX = (sums[1][0] / counts[1] + sums[0][0] / counts[0]) / 2;
    double middleY = (sums[1][1] / counts[1] + sums[0][1] / counts[0]) / 2;
    long[] classes = new long[testX.shape().dim(0)];
    for (int i = 0; i < classes.length; i++) {
      double along = (testX.get(i, 0) - middleX) * dx + (testX.get(i, 1) - middleY) * dy;
      classes[i] = along > 0 ? 1 : 0;
    }
    return Tensor.of(classes);
  }
}
