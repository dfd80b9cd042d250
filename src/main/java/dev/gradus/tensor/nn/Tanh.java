package dev.gradus.tensor.nn;

import dev.gradus.tensor.Taught;
import dev.gradus.tensor.Tensor;

/** The hyperbolic tangent; {@code nn.Tanh}. */
@Taught
public record Tanh() implements Layer {

  @Override
  public Tensor forward(Tensor x) {
    return Functional.tanh(x);
  }

  @Override
  public String toString() {
    return "Tanh()";
  }
}
