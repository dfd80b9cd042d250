package dev.gradus.tensor.optim;

import dev.gradus.tensor.NoGrad;
import dev.gradus.tensor.Taught;
import dev.gradus.tensor.Tensor;
import dev.gradus.tensor.TensorException;
import java.util.List;

/**
 * Changes parameters so that the loss, of which they have gradients, becomes smaller; {@code
 * torch.optim.Optimizer}.
 */
@Taught
public abstract sealed class Optimizer permits SGD, Adam, AdamW {
  private final List<Tensor> parameters;

  Optimizer(List<Tensor> parameters) {
    if (parameters.isEmpty()) {
      throw new TensorException("An optimizer needs at least one parameter.");
    }
    this.parameters = List.copyOf(parameters);
    if (parameters.stream().anyMatch(parameter -> parameter.gradFn().isPresent())) {
      throw new TensorException(
          "An optimizer can't change a tensor that was computed from others; call detach and then"
              + " requiresGrad_ on it first.");
    }
  }

  /** Changes one parameter in place, given its gradient. */
  abstract void change(int which, Tensor parameter, Tensor gradient);

  /** Changes each parameter that has a gradient; {@code optim.Optimizer.step()}. */
  public final void step() {
    try (NoGrad unrecorded = new NoGrad()) {
      for (int i = 0; i < parameters.size(); i++) {
        Tensor parameter = parameters.get(i);
        if (parameter.hasGrad()) {
          change(i, parameter, parameter.grad());
        }
      }
    }
  }

  /** Forgets all gradients; {@code optim.Optimizer.zero_grad()}. */
  public final void zeroGrad() {
    for (Tensor parameter : parameters) {
      parameter.clearGrad();
    }
  }

  static double share(String name, double number) {
    if (!(number >= 0 && number < 1)) {
      throw new TensorException(name + " must be from 0 to 1 (left out), but is " + number + ".");
    }
    return number;
  }

  static double positive(String name, double number) {
    if (!(number >= 0)) {
      throw new TensorException(name + " must not be negative, but is " + number + ".");
    }
    return number;
  }
}
