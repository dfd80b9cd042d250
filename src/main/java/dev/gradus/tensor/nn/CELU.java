package dev.gradus.tensor.nn;

import dev.gradus.tensor.Taught;
import dev.gradus.tensor.Tensor;

/**
 * x where positive, else {@code alpha * (e^(x/alpha) - 1)}; {@code nn.CELU}.
 *
 * @param alpha how far down it goes
 */
@Taught
public record CELU(double alpha) implements Layer {

  /** With torch's defaults. */
  public CELU() {
    this(1);
  }

  @Override
  public Tensor forward(Tensor x) {
    return Functional.celu(x, alpha);
  }

  @Override
  public String toString() {
    return "CELU(alpha=" + PythonNumber.repr(alpha) + ")";
  }
}
