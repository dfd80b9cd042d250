package dev.gradus.tensor.nn;

import dev.gradus.tensor.Taught;
import dev.gradus.tensor.Tensor;

/** {@code x / (1 + |x|)}; {@code nn.Softsign}. */
@Taught
public record Softsign() implements Layer {

  @Override
  public Tensor forward(Tensor x) {
    return Functional.softsign(x);
  }

  @Override
  public String toString() {
    return "Softsign()";
  }
}
