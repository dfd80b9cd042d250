package dev.gradus.tensor.nn;

import dev.gradus.tensor.Taught;
import dev.gradus.tensor.Tensor;

/** {@code max(0, x)}; {@code nn.ReLU}. */
@Taught
public record ReLU() implements Layer {

  @Override
  public Tensor forward(Tensor x) {
    return Functional.relu(x);
  }

  @Override
  public String toString() {
    return "ReLU()";
  }
}
