package dev.gradus.tensor.nn;

import dev.gradus.tensor.Taught;
import dev.gradus.tensor.Tensor;

/** {@code min(max(0, x), 6)}; {@code nn.ReLU6}. */
@Taught
public record ReLU6() implements Layer {

  @Override
  public Tensor forward(Tensor x) {
    return Functional.relu6(x);
  }

  @Override
  public String toString() {
    return "ReLU6()";
  }
}
