package dev.gradus.tensor.nn;

import dev.gradus.tensor.Taught;
import dev.gradus.tensor.Tensor;

/**
 * x where positive, else a fixed part of it; {@code nn.LeakyReLU}.
 *
 * @param negativeSlope the slope on the left
 */
@Taught
public record LeakyReLU(double negativeSlope) implements Layer {

  /** With torch's defaults. */
  public LeakyReLU() {
    this(0.01);
  }

  @Override
  public Tensor forward(Tensor x) {
    return Functional.leakyRelu(x, negativeSlope);
  }

  @Override
  public String toString() {
    return "LeakyReLU(negative_slope=" + PythonNumber.repr(negativeSlope) + ")";
  }
}
