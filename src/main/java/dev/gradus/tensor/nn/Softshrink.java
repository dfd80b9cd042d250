package dev.gradus.tensor.nn;

import dev.gradus.tensor.Taught;
import dev.gradus.tensor.Tensor;

/**
 * x, moved towards 0 by lambda; {@code nn.Softshrink}.
 *
 * @param lambda how far
 */
@Taught
public record Softshrink(double lambda) implements Layer {

  /** With torch's defaults. */
  public Softshrink() {
    this(0.5);
  }

  @Override
  public Tensor forward(Tensor x) {
    return Functional.softshrink(x, lambda);
  }

  @Override
  public String toString() {
    return "Softshrink(" + PythonNumber.repr(lambda) + ")";
  }
}
