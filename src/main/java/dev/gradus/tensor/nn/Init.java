package dev.gradus.tensor.nn;

import dev.gradus.tensor.Generator;
import dev.gradus.tensor.NoGrad;
import dev.gradus.tensor.ShapeException;
import dev.gradus.tensor.Taught;
import dev.gradus.tensor.Tensor;

/**
 * Fills parameters of any shape with first values, in place, and returns them; {@code
 * torch.nn.init}.
 */
@Taught
public final class Init {
  private Init() {}

  /**
   * Fills any shape with numbers spread evenly from {@code low} to {@code high}; {@code
   * init.uniform_}.
   *
   * @throws dev.gradus.tensor.TensorException if low is above high, or x is not floating-point
   */
  public static Tensor uniform_(Tensor x, double low, double high, Generator generator) {
    return fill(Types.floating("uniform_", x), generator.uniform(low, high, x.shape()));
  }

  /**
   * Fills any shape with normally distributed numbers; {@code init.normal_}.
   *
   * @throws dev.gradus.tensor.TensorException if the deviation is negative, or x is not
   *     floating-point
   */
  public static Tensor normal_(Tensor x, double mean, double deviation, Generator generator) {
    return fill(Types.floating("normal_", x), generator.normal(mean, deviation, x.shape()));
  }

  /**
   * Fills any shape with one number; {@code init.constant_}.
   *
   * @throws dev.gradus.tensor.TensorException if x was expanded
   */
  public static Tensor constant_(Tensor x, double number) {
    return fill(x, x.detach().fullLike(number));
  }

  /**
   * Uniform numbers that keep the variance through a ReLU layer: up to {@code √(6 / fanIn)}; {@code
   * init.kaiming_uniform_(nonlinearity='relu')}.
   *
   * @throws dev.gradus.tensor.TensorException unless x is a floating-point weight with elements,
   *     [out, in, ...]
   */
  public static Tensor kaimingUniform_(Tensor x, Generator generator) {
    double bound = Math.sqrt(6.0 / fanIn(x));
    return uniform_(x, -bound, bound, generator);
  }

  /**
   * Normal numbers that keep the variance through a ReLU layer: deviation {@code √(2 / fanIn)};
   * {@code init.kaiming_normal_(nonlinearity='relu')}.
   *
   * @throws dev.gradus.tensor.TensorException unless x is a floating-point weight with elements,
   *     [out, in, ...]
   */
  public static Tensor kaimingNormal_(Tensor x, Generator generator) {
    return normal_(x, 0, Math.sqrt(2.0 / fanIn(x)), generator);
  }

  /**
   * Uniform numbers that keep the variance through a linear layer in both directions: up to {@code
   * √(6 / (fanIn + fanOut))}; {@code init.xavier_uniform_}.
   *
   * @throws dev.gradus.tensor.TensorException unless x is a floating-point weight with elements,
   *     [out, in, ...]
   */
  public static Tensor xavierUniform_(Tensor x, Generator generator) {
    double bound = Math.sqrt(6.0 / (fanIn(x) + fanOut(x)));
    return uniform_(x, -bound, bound, generator);
  }

  /**
   * Normal numbers that keep the variance through a linear layer in both directions: deviation
   * {@code √(2 / (fanIn + fanOut))}; {@code init.xavier_normal_}.
   *
   * @throws dev.gradus.tensor.TensorException unless x is a floating-point weight with elements,
   *     [out, in, ...]
   */
  public static Tensor xavierNormal_(Tensor x, Generator generator) {
    return normal_(x, 0, Math.sqrt(2.0 / (fanIn(x) + fanOut(x))), generator);
  }

  private static double fanIn(Tensor x) {
    return (double) x.elements() / size(x, 0);
  }

  private static double fanOut(Tensor x) {
    return (double) x.elements() / size(x, 1);
  }

  private static int size(Tensor x, int dim) {
    if (x.rank() < 2 || x.elements() == 0) {
      throw new ShapeException(
          "init: a weight of shape [out, in, ...] is needed, but the shape is " + x.shape() + ".");
    }
    return x.shape().dim(dim);
  }

  private static Tensor fill(Tensor x, Tensor values) {
    try (NoGrad unrecorded = new NoGrad()) {
      return x.copy_(values);
    }
  }
}
