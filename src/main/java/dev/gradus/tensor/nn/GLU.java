package dev.gradus.tensor.nn;

import dev.gradus.tensor.Taught;
import dev.gradus.tensor.Tensor;

/**
 * The first half along a dim times the sigmoid of the second half; {@code nn.GLU}.
 *
 * @param dim the dim that is halved
 */
@Taught
public record GLU(int dim) implements Layer {

  /** With torch's defaults. */
  public GLU() {
    this(-1);
  }

  @Override
  public Tensor forward(Tensor x) {
    return Functional.glu(x, dim);
  }

  @Override
  public String toString() {
    return "GLU(dim=" + dim + ")";
  }
}
