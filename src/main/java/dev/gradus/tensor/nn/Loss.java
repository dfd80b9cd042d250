package dev.gradus.tensor.nn;

import dev.gradus.tensor.Taught;
import dev.gradus.tensor.Tensor;

/** How far a network's output is from what it should be. */
@Taught
public interface Loss {

  /** The loss of an output, given its target. */
  Tensor forward(Tensor input, Tensor target);
}
