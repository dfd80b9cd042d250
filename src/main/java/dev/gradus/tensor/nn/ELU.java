package dev.gradus.tensor.nn;

import dev.gradus.tensor.Taught;
import dev.gradus.tensor.Tensor;

/**
 * x where positive, else {@code alpha * (eˣ - 1)}; {@code nn.ELU}.
 *
 * @param alpha how far down it goes
 */
@Taught
public record ELU(double alpha) implements Layer {

  /** With torch's defaults. */
  public ELU() {
    this(1);
  }

  @Override
  public Tensor forward(Tensor x) {
    return Functional.elu(x, alpha);
  }

  @Override
  public String toString() {
    return "ELU(alpha=" + PythonNumber.repr(alpha) + ")";
  }
}
