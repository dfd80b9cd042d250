package dev.gradus.tensor.nn;

import dev.gradus.tensor.Taught;
import dev.gradus.tensor.Tensor;

/**
 * x, moved into a range; {@code nn.Hardtanh}.
 *
 * @param minVal the least value
 * @param maxVal the greatest value
 */
@Taught
public record Hardtanh(double minVal, double maxVal) implements Layer {

  /** With torch's defaults. */
  public Hardtanh() {
    this(-1, 1);
  }

  @Override
  public Tensor forward(Tensor x) {
    return Functional.hardtanh(x, minVal, maxVal);
  }

  @Override
  public String toString() {
    return "Hardtanh(min_val="
        + PythonNumber.repr(minVal)
        + ", max_val="
        + PythonNumber.repr(maxVal)
        + ")";
  }
}
