import dev.gradus.tensor.*;
import dev.gradus.tensor.nn.*;
import dev.gradus.tensor.optim.*;

class LinearClassifier {
  static Tensor predict(Tensor trainX, Tensor trainY, Tensor testX) {
    Linear layer = new Linear(2, 2, new Generator(1));
    Optimizer optimizer = new SGD(layer.parameters(), 0.5);
    for (int step = 0; step < 200; step++) {
      optimizer.zeroGrad();
      Functional.relu(layer.forward(trainX)).sum().backward();
      optimizer.step();
    }
    return layer.forward(testX).argmax(1);
  }
}
