package dev.gradus.tensor.nn;

import dev.gradus.tensor.Taught;
import dev.gradus.tensor.Tensor;

/**
 * x, but 0 where nearer to 0 than lambda; {@code nn.Hardshrink}.
 *
 * @param lambda how near
 */
@Taught
public record Hardshrink(double lambda) implements Layer {

  /** With torch's defaults. */
  public Hardshrink() {
    this(0.5);
  }

  @Override
  public Tensor forward(Tensor x) {
    return Functional.hardshrink(x, lambda);
  }

  @Override
  public String toString() {
    return "Hardshrink(" + PythonNumber.repr(lambda) + ")";
  }
}
