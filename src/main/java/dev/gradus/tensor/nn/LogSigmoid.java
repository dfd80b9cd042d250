package dev.gradus.tensor.nn;

import dev.gradus.tensor.Taught;
import dev.gradus.tensor.Tensor;

/** {@code log(sigmoid(x))}; {@code nn.LogSigmoid}. */
@Taught
public record LogSigmoid() implements Layer {

  @Override
  public Tensor forward(Tensor x) {
    return Functional.logSigmoid(x);
  }

  @Override
  public String toString() {
    return "LogSigmoid()";
  }
}
