package dev.gradus.tensor.nn;

import dev.gradus.tensor.Taught;
import dev.gradus.tensor.Tensor;

/** {@code x * sigmoid(x)}; {@code nn.SiLU}. */
@Taught
public record SiLU() implements Layer {

  @Override
  public Tensor forward(Tensor x) {
    return Functional.silu(x);
  }

  @Override
  public String toString() {
    return "SiLU()";
  }
}
