package dev.gradus.tensor.nn;

import dev.gradus.tensor.Taught;
import dev.gradus.tensor.Tensor;

/** {@code (x + 3) / 6}, moved into the range from 0 to 1; {@code nn.Hardsigmoid}. */
@Taught
public record Hardsigmoid() implements Layer {

  @Override
  public Tensor forward(Tensor x) {
    return Functional.hardsigmoid(x);
  }

  @Override
  public String toString() {
    return "Hardsigmoid()";
  }
}
