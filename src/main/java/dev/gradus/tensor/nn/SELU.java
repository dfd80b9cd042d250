package dev.gradus.tensor.nn;

import dev.gradus.tensor.Taught;
import dev.gradus.tensor.Tensor;

/** ELU that keeps mean and variance; {@code nn.SELU}. */
@Taught
public record SELU() implements Layer {

  @Override
  public Tensor forward(Tensor x) {
    return Functional.selu(x);
  }

  @Override
  public String toString() {
    return "SELU()";
  }
}
