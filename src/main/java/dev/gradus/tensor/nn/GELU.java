package dev.gradus.tensor.nn;

import dev.gradus.tensor.Taught;
import dev.gradus.tensor.Tensor;

/**
 * {@code x * Φ(x)}; {@code nn.GELU}.
 *
 * @param tanh whether Φ is approximated by tanh
 */
@Taught
public record GELU(boolean tanh) implements Layer {

  /** Without approximation. */
  public GELU() {
    this(false);
  }

  @Override
  public Tensor forward(Tensor x) {
    return tanh ? Functional.geluTanh(x) : Functional.gelu(x);
  }

  @Override
  public String toString() {
    return "GELU(approximate='" + (tanh ? "tanh" : "none") + "')";
  }
}
