package dev.gradus.tensor.nn;

import dev.gradus.tensor.Taught;
import dev.gradus.tensor.Tensor;

/** How far a network's output is from what it should be. */
@Taught
public interface Loss {

  /**
   * The loss of an output, given its target: a number unless {@link Reduction#NONE} keeps the
   * shape; {@code nn.Module.forward}.
   *
   * @throws dev.gradus.tensor.TensorException if the shapes or types don't fit
   * @throws IndexOutOfBoundsException if a target names a class that there is not
   */
  Tensor forward(Tensor input, Tensor target);
}
