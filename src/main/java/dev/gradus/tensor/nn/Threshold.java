package dev.gradus.tensor.nn;

import dev.gradus.tensor.Taught;
import dev.gradus.tensor.Tensor;

/**
 * x where above a threshold, else a fixed value; {@code nn.Threshold}.
 *
 * @param threshold the threshold
 * @param value the value below it
 */
@Taught
public record Threshold(double threshold, double value) implements Layer {

  @Override
  public Tensor forward(Tensor x) {
    return Functional.threshold(x, threshold, value);
  }

  @Override
  public String toString() {
    return "Threshold(threshold="
        + PythonNumber.repr(threshold)
        + ", value="
        + PythonNumber.repr(value)
        + ")";
  }
}
