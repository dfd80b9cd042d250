package dev.gradus.tensor.optim;

import dev.gradus.tensor.Tensor;
import java.util.HashMap;
import java.util.Map;

/**
 * The running means of gradients and of their squares, that Adam and AdamW share. One loop over
 * plain arrays does a step, since a step on small tensors would otherwise be mostly overhead.
 */
final class Moments {
  private final double beta1;
  private final double beta2;
  private final double eps;
  private final Map<Integer, Means> means = new HashMap<>();

  Moments(double beta1, double beta2, double eps) {
    this.beta1 = beta1;
    this.beta2 = beta2;
    this.eps = eps;
  }

  /** Takes a gradient in, and changes the parameter by the step that follows from it. */
  void change(int which, Tensor parameter, Tensor gradient, double lr) {
    Means of = means.computeIfAbsent(which, first -> new Means(gradient));
    of.steps++;
    // Both start from 0, which dividing by these makes up for.
    double scale = lr / (1 - Math.pow(beta1, of.steps));
    double root = Math.sqrt(1 - Math.pow(beta2, of.steps));
    double[] gradients = gradient.toDoubles();
    for (int i = 0; i < gradients.length; i++) {
      double g = gradients[i];
      double mean = beta1 * of.gradients[i] + (1 - beta1) * g;
      double square = beta2 * of.squares[i] + (1 - beta2) * g * g;
      of.gradients[i] = mean;
      of.squares[i] = square;
      gradients[i] = scale * mean / (Math.sqrt(square) / root + eps);
    }
    parameter.sub_(Tensor.of(parameter.shape(), parameter.dtype(), gradients));
  }

  private static final class Means {
    final double[] gradients;
    final double[] squares;

    /** How often there was a gradient, which not every step brings to every parameter. */
    int steps;

    Means(Tensor like) {
      gradients = like.zerosLike().toDoubles();
      squares = gradients.clone();
    }
  }
}
