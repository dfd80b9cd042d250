package dev.gradus.tensor.nn;

import dev.gradus.tensor.Taught;
import dev.gradus.tensor.Tensor;

/** {@code x * hardsigmoid(x)}; {@code nn.Hardswish}. */
@Taught
public record Hardswish() implements Layer {

  @Override
  public Tensor forward(Tensor x) {
    return Functional.hardswish(x);
  }

  @Override
  public String toString() {
    return "Hardswish()";
  }
}
