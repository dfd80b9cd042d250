package dev.gradus.tensor.nn;

import dev.gradus.tensor.Taught;
import dev.gradus.tensor.Tensor;

/** {@code 1 / (1 + e⁻ˣ)}; {@code nn.Sigmoid}. */
@Taught
public record Sigmoid() implements Layer {

  @Override
  public Tensor forward(Tensor x) {
    return Functional.sigmoid(x);
  }

  @Override
  public String toString() {
    return "Sigmoid()";
  }
}
