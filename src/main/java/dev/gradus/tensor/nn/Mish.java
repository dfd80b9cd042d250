package dev.gradus.tensor.nn;

import dev.gradus.tensor.Taught;
import dev.gradus.tensor.Tensor;

/** {@code x * tanh(softplus(x))}; {@code nn.Mish}. */
@Taught
public record Mish() implements Layer {

  @Override
  public Tensor forward(Tensor x) {
    return Functional.mish(x);
  }

  @Override
  public String toString() {
    return "Mish()";
  }
}
