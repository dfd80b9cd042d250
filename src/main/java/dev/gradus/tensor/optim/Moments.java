package dev.gradus.tensor.optim;

import dev.gradus.tensor.Tensor;
import java.util.HashMap;
import java.util.Map;

/** The running means of gradients and of their squares, that Adam and AdamW share. */
final class Moments {
  private final double beta1;
  private final double beta2;
  private final double eps;
  private final Map<Integer, Tensor> means = new HashMap<>();
  private final Map<Integer, Tensor> squares = new HashMap<>();
  private int steps;

  Moments(double beta1, double beta2, double eps) {
    this.beta1 = beta1;
    this.beta2 = beta2;
    this.eps = eps;
  }

  void begin() {
    steps++;
  }

  /** Takes a gradient in, and changes the parameter by the step that follows from it. */
  void change(int which, Tensor parameter, Tensor gradient, double lr) {
    Tensor mean = means.computeIfAbsent(which, first -> gradient.zerosLike());
    Tensor square = squares.computeIfAbsent(which, first -> gradient.zerosLike());
    mean.mul_(beta1).add_(gradient.mul(1 - beta1));
    square.mul_(beta2).add_(gradient.square().mul(1 - beta2));
    // Both start from 0, which dividing by these makes up for.
    double meanShare = 1 - Math.pow(beta1, steps);
    double squareShare = 1 - Math.pow(beta2, steps);
    Tensor root = square.sqrt().div(Math.sqrt(squareShare)).add(eps);
    parameter.sub_(mean.div(root).mul(lr / meanShare));
  }
}
