package dev.gradus.tensor.nn;

import dev.gradus.tensor.Taught;
import dev.gradus.tensor.Tensor;

/** {@code x - tanh(x)}; {@code nn.Tanhshrink}. */
@Taught
public record Tanhshrink() implements Layer {

  @Override
  public Tensor forward(Tensor x) {
    return Functional.tanhshrink(x);
  }

  @Override
  public String toString() {
    return "Tanhshrink()";
  }
}
