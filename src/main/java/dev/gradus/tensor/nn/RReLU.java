package dev.gradus.tensor.nn;

import dev.gradus.tensor.Taught;
import dev.gradus.tensor.Tensor;

/**
 * Leaky ReLU with a random slope, which in evaluation, the only mode here, is the mean; {@code
 * nn.RReLU}.
 *
 * @param lower the least slope
 * @param upper the greatest slope
 */
@Taught
public record RReLU(double lower, double upper) implements Layer {

  /** With torch's defaults. */
  public RReLU() {
    this(1.0 / 8, 1.0 / 3);
  }

  @Override
  public Tensor forward(Tensor x) {
    return Functional.rrelu(x, lower, upper);
  }

  @Override
  public String toString() {
    return "RReLU(lower=" + PythonNumber.repr(lower) + ", upper=" + PythonNumber.repr(upper) + ")";
  }
}
