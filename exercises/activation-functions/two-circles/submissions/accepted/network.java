/*
 * Sixteen tanh units bend the plane until one straight cut tells the classes apart.
 */
import dev.gradus.tensor.*;
import dev.gradus.tensor.nn.*;
import dev.gradus.tensor.optim.*;

class TwoCircles {
  static Tensor predict(Tensor trainX, Tensor trainY, Tensor testX) {
    Generator generator = new Generator(1);
    Sequential network =
        new Sequential(new Linear(2, 16, generator), new Tanh(), new Linear(16, 2, generator));
    Adam optimizer = new Adam(network.parameters(), 0.05);
    for (int step = 0; step < 150; step++) {
      optimizer.zeroGrad();
      Losses.crossEntropy(network.forward(trainX), trainY).backward();
      optimizer.step();
    }
    return network.forward(testX).argmax(1);
  }
}
