package dev.gradus.tensor.nn;

import dev.gradus.tensor.Taught;
import dev.gradus.tensor.Tensor;
import java.util.List;

/**
 * A part of a neural network: a function of tensors, perhaps with parameters to learn; {@code
 * nn.Module}. Java has a {@code Module} of its own, which every program sees: beside {@code import
 * dev.gradus.tensor.nn.*} a second one of that name would be ambiguous.
 */
@Taught
public interface Layer {

  /**
   * What the layer makes of its input; {@code nn.Module.forward}. Activations keep the shape.
   *
   * @throws dev.gradus.tensor.TensorException if the input's shape or type doesn't fit the layer
   */
  Tensor forward(Tensor x);

  /** The tensors to learn, of any shape, in order; {@code nn.Module.parameters()}. */
  default List<Tensor> parameters() {
    return List.of();
  }

  /**
   * Switches to training, or to evaluation, where layers such as dropout differ; {@code
   * nn.Module.train}.
   */
  default void train(boolean training) {}

  /** Switches to training; {@code nn.Module.train()}. */
  default void train() {
    train(true);
  }

  /** Switches to evaluation; {@code nn.Module.eval()}. */
  default void eval() {
    train(false);
  }

  /** Forgets the gradients of all parameters; {@code nn.Module.zero_grad()}. */
  default void zeroGrad() {
    for (Tensor parameter : parameters()) {
      parameter.clearGrad();
    }
  }
}
