package dev.gradus.tensor.optim;

import dev.gradus.tensor.Taught;
import dev.gradus.tensor.Tensor;
import dev.gradus.tensor.TensorException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Stochastic gradient descent: {@code p -= lr * gradient}; {@code torch.optim.SGD}. */
@Taught
public final class SGD extends Optimizer {
  private final double lr;
  private double momentum;
  private boolean nesterov;
  private double weightDecay;
  private final Map<Integer, Tensor> velocities = new HashMap<>();

  /**
   * Plain descent with a learning rate.
   *
   * @throws TensorException if there are no parameters, or lr is negative, or a parameter was
   *     computed from other tensors
   */
  public SGD(List<Tensor> parameters, double lr) {
    super(parameters);
    this.lr = positive("lr", lr);
  }

  /**
   * Follows a running sum of gradients: {@code v = momentum * v + gradient}; {@code
   * optim.SGD(momentum=...)}.
   *
   * @throws TensorException if the factor is negative
   */
  public SGD momentum(double factor) {
    momentum = positive("momentum", factor);
    return this;
  }

  /**
   * Looks ahead by {@code gradient + momentum * v}; needs momentum; {@code
   * optim.SGD(nesterov=...)}.
   *
   * @throws TensorException if there is no momentum
   */
  public SGD nesterov() {
    if (momentum == 0) {
      throw new TensorException("Nesterov's method needs momentum; call momentum first.");
    }
    nesterov = true;
    return this;
  }

  /**
   * Adds {@code factor * p} to each gradient, which pulls parameters towards 0; {@code
   * optim.SGD(weight_decay=...)}.
   *
   * @throws TensorException if the factor is negative
   */
  public SGD weightDecay(double factor) {
    weightDecay = positive("weightDecay", factor);
    return this;
  }

  @Override
  void change(int which, Tensor parameter, Tensor gradient) {
    Tensor direction = weightDecay == 0 ? gradient : gradient.add(parameter.mul(weightDecay));
    if (momentum != 0) {
      Tensor before = velocities.get(which);
      Tensor velocity = before == null ? direction.copy() : before.mul_(momentum).add_(direction);
      velocities.put(which, velocity);
      direction = nesterov ? direction.add(velocity.mul(momentum)) : velocity;
    }
    parameter.sub_(direction.mul(lr));
  }
}
