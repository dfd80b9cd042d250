package dev.gradus.tensor.optim;

import dev.gradus.tensor.Taught;
import dev.gradus.tensor.Tensor;
import java.util.List;

/**
 * Descent with a step size for each element, from running means of gradients and their squares;
 * {@code torch.optim.Adam}.
 */
@Taught
public final class Adam extends Optimizer {
  private final double lr;
  private double weightDecay = 0;
  private Moments moments = new Moments(0.9, 0.999, 1e-8);

  /**
   * With torch's defaults and a learning rate of 0.001.
   *
   * @throws dev.gradus.tensor.TensorException if there are no parameters, or one was computed from
   *     other tensors
   */
  public Adam(List<Tensor> parameters) {
    this(parameters, 0.001);
  }

  /**
   * With a learning rate and torch's other defaults: betas 0.9 and 0.999, eps 1e-8.
   *
   * @throws dev.gradus.tensor.TensorException if there are no parameters, or lr is negative, or a
   *     parameter was computed from other tensors
   */
  public Adam(List<Tensor> parameters, double lr) {
    super(parameters);
    this.lr = positive("lr", lr);
  }

  /**
   * How slowly the means of gradients and squares change, and what keeps from dividing by 0; {@code
   * optim.Adam(betas=...)}.
   *
   * @throws dev.gradus.tensor.TensorException if a beta is not from 0 to 1 (left out), or eps is
   *     negative
   */
  public Adam betas(double beta1, double beta2, double eps) {
    moments = new Moments(share("beta1", beta1), share("beta2", beta2), positive("eps", eps));
    return this;
  }

  /**
   * Adds {@code factor * p} to each gradient; {@code optim.Adam(weight_decay=...)}.
   *
   * @throws dev.gradus.tensor.TensorException if the factor is negative
   */
  public Adam weightDecay(double factor) {
    weightDecay = positive("weightDecay", factor);
    return this;
  }

  @Override
  void change(int which, Tensor parameter, Tensor gradient) {
    Tensor pulled = weightDecay == 0 ? gradient : gradient.add(parameter.mul(weightDecay));
    moments.change(which, parameter, pulled, lr);
  }
}
