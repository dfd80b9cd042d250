package dev.gradus.tensor.nn;

import dev.gradus.tensor.Generator;
import dev.gradus.tensor.NoGrad;
import dev.gradus.tensor.ShapeException;
import dev.gradus.tensor.Taught;
import dev.gradus.tensor.Tensor;
import dev.gradus.tensor.TensorException;

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
    return uniform("uniform_", x, low, high, generator);
  }

  /**
   * Fills any shape with normally distributed numbers; {@code init.normal_}.
   *
   * @throws dev.gradus.tensor.TensorException if the deviation is negative, or x is not
   *     floating-point
   */
  public static Tensor normal_(Tensor x, double mean, double deviation, Generator generator) {
    if (!(deviation >= 0)) {
      throw new TensorException(
          "normal_: the deviation must be 0 or more, but is " + deviation + ".");
    }
    return normal("normal_", x, mean, deviation, generator);
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
    double bound = Math.sqrt(6.0 / fanIn("kaimingUniform_", x));
    return uniform("kaimingUniform_", x, -bound, bound, generator);
  }

  /**
   * Normal numbers that keep the variance through a ReLU layer: deviation {@code √(2 / fanIn)};
   * {@code init.kaiming_normal_(nonlinearity='relu')}.
   *
   * @throws dev.gradus.tensor.TensorException unless x is a floating-point weight with elements,
   *     [out, in, ...]
   */
  public static Tensor kaimingNormal_(Tensor x, Generator generator) {
    return normal("kaimingNormal_", x, 0, Math.sqrt(2.0 / fanIn("kaimingNormal_", x)), generator);
  }

  /**
   * Uniform numbers that keep the variance through a linear layer in both directions: up to {@code
   * √(6 / (fanIn + fanOut))}; {@code init.xavier_uniform_}.
   *
   * @throws dev.gradus.tensor.TensorException unless x is a floating-point weight with elements,
   *     [out, in, ...]
   */
  public static Tensor xavierUniform_(Tensor x, Generator generator) {
    double bound = Math.sqrt(6.0 / (fanIn("xavierUniform_", x) + fanOut("xavierUniform_", x)));
    return uniform("xavierUniform_", x, -bound, bound, generator);
  }

  /**
   * Normal numbers that keep the variance through a linear layer in both directions: deviation
   * {@code √(2 / (fanIn + fanOut))}; {@code init.xavier_normal_}.
   *
   * @throws dev.gradus.tensor.TensorException unless x is a floating-point weight with elements,
   *     [out, in, ...]
   */
  public static Tensor xavierNormal_(Tensor x, Generator generator) {
    return normal(
        "xavierNormal_",
        x,
        0,
        Math.sqrt(2.0 / (fanIn("xavierNormal_", x) + fanOut("xavierNormal_", x))),
        generator);
  }

  private static Tensor uniform(
      String method, Tensor x, double low, double high, Generator generator) {
    if (!(low <= high && high - low <= Float.MAX_VALUE)) {
      throw new TensorException(
          method + ": there is no range from " + low + " to " + high + "; the first must be less.");
    }
    return fill(
        Types.floating(method, x),
        Types.given(method, "the generator", generator).uniform(low, high, x.shape()));
  }

  private static Tensor normal(
      String method, Tensor x, double mean, double deviation, Generator generator) {
    return fill(
        Types.floating(method, x),
        Types.given(method, "the generator", generator).normal(mean, deviation, x.shape()));
  }

  private static double fanIn(String method, Tensor x) {
    return (double) x.elements() / size(method, x, 0);
  }

  private static double fanOut(String method, Tensor x) {
    return (double) x.elements() / size(method, x, 1);
  }

  private static int size(String method, Tensor x, int dim) {
    if (x.rank() < 2 || x.elements() == 0) {
      throw new ShapeException(
          method
              + ": a weight of shape [out, in, ...] is needed, but the shape is "
              + x.shape()
              + ".");
    }
    return x.shape().dim(dim);
  }

  private static Tensor fill(Tensor x, Tensor values) {
    try (NoGrad unrecorded = new NoGrad()) {
      return x.copy_(values);
    }
  }
}
