package dev.gradus.tensor.nn;

import dev.gradus.tensor.Taught;
import dev.gradus.tensor.Tensor;
import dev.gradus.tensor.TensorException;

/**
 * The activation functions of {@code torch.nn.functional}. Each gives a tensor of the same shape,
 * unless it says otherwise, and has a gradient; at kinks it is the one that torch chooses.
 */
@Taught
public final class Functional {
  private static final double SELU_ALPHA = 1.6732632423543772848170429916717;
  private static final double SELU_SCALE = 1.0507009873554804934193349852946;

  private Functional() {}

  /**
   * {@code max(0, x)}; {@code F.relu}.
   *
   * @throws dev.gradus.tensor.DTypeException if the elements are truth values
   */
  public static Tensor relu(Tensor x) {
    return Types.given("relu", "the input", x).relu();
  }

  /**
   * {@link #leakyRelu(Tensor, double)} with torch's slope of 0.01.
   *
   * @throws dev.gradus.tensor.DTypeException unless x is floating-point
   */
  public static Tensor leakyRelu(Tensor x) {
    return leakyRelu(x, 0.01);
  }

  /**
   * x where positive, else {@code negativeSlope * x}; {@code F.leaky_relu}.
   *
   * @throws dev.gradus.tensor.DTypeException unless x is floating-point
   */
  public static Tensor leakyRelu(Tensor x, double negativeSlope) {
    return new Rectifiers.Leaky("LeakyRelu", negativeSlope).apply(floating("leakyRelu", x));
  }

  /**
   * x where positive, else {@code weight * x}, with one learnt weight for all, or one for each
   * channel (dim 1); {@code F.prelu}.
   *
   * @throws TensorException if there are neither 1 weight nor as many as channels, x is not
   *     floating-point, or their types differ
   */
  public static Tensor prelu(Tensor x, Tensor weight) {
    return Learnt.prelu(x, weight);
  }

  /**
   * {@link #rrelu(Tensor, double, double)} with torch's slopes of 1/8 and 1/3.
   *
   * @throws dev.gradus.tensor.DTypeException unless x is floating-point
   */
  public static Tensor rrelu(Tensor x) {
    return rrelu(x, 1.0 / 8, 1.0 / 3);
  }

  /**
   * Leaky ReLU whose slope is the mean of two, as in evaluation; {@code F.rrelu}.
   *
   * @throws TensorException if the lower slope is above the upper one, or x is not floating-point
   */
  public static Tensor rrelu(Tensor x, double lower, double upper) {
    Types.range("rrelu", lower, upper);
    Tensor input = floating("rrelu", x);
    return new Rectifiers.Leaky("RreluWithNoise", (lower + upper) / 2).apply(input);
  }

  /**
   * {@code min(max(0, x), 6)}; {@code F.relu6}.
   *
   * @throws dev.gradus.tensor.DTypeException if x holds truth values
   */
  public static Tensor relu6(Tensor x) {
    return new Piecewise.Hardtanh(0, 6).apply(Types.numbers("relu6", "the input", x));
  }

  /**
   * {@link #elu(Tensor, double)} with torch's alpha of 1.
   *
   * @throws dev.gradus.tensor.DTypeException unless x is floating-point
   */
  public static Tensor elu(Tensor x) {
    return elu(x, 1);
  }

  /**
   * x where positive, else {@code alpha * (eˣ - 1)}; {@code F.elu}.
   *
   * @throws dev.gradus.tensor.DTypeException unless x is floating-point
   */
  public static Tensor elu(Tensor x, double alpha) {
    return new Rectifiers.Elu("Elu", alpha, 1, 1).apply(floating("elu", x));
  }

  /**
   * Elu with the alpha and scale that keep mean and variance; {@code F.selu}.
   *
   * @throws dev.gradus.tensor.DTypeException unless x is floating-point
   */
  public static Tensor selu(Tensor x) {
    return new Rectifiers.Elu("Elu", SELU_ALPHA, SELU_SCALE, 1).apply(floating("selu", x));
  }

  /**
   * {@link #celu(Tensor, double)} with torch's alpha of 1.
   *
   * @throws dev.gradus.tensor.DTypeException unless x is floating-point
   */
  public static Tensor celu(Tensor x) {
    return celu(x, 1);
  }

  /**
   * x where positive, else {@code alpha * (e^(x/alpha) - 1)}; {@code F.celu}.
   *
   * @throws TensorException if alpha is 0, or x is not floating-point
   */
  public static Tensor celu(Tensor x, double alpha) {
    if (alpha == 0) {
      throw new TensorException("celu: alpha can't be 0, since x is divided by it.");
    }
    return new Rectifiers.Elu("Celu", alpha, 1, alpha).apply(floating("celu", x));
  }

  /**
   * {@code x * Φ(x)}; {@code F.gelu}.
   *
   * @throws dev.gradus.tensor.DTypeException unless x is floating-point
   */
  public static Tensor gelu(Tensor x) {
    return new Smooth.Gelu().apply(floating("gelu", x));
  }

  /**
   * The approximation of {@code x * Φ(x)} by tanh; {@code F.gelu(x, approximate='tanh')}.
   *
   * @throws dev.gradus.tensor.DTypeException unless x is floating-point
   */
  public static Tensor geluTanh(Tensor x) {
    return new Smooth.GeluTanh().apply(floating("geluTanh", x));
  }

  /**
   * {@code x * sigmoid(x)}; {@code F.silu}.
   *
   * @throws dev.gradus.tensor.DTypeException unless x is floating-point
   */
  public static Tensor silu(Tensor x) {
    return new Smooth.Silu().apply(floating("silu", x));
  }

  /**
   * {@code x * tanh(softplus(x))}; {@code F.mish}.
   *
   * @throws dev.gradus.tensor.DTypeException unless x is floating-point
   */
  public static Tensor mish(Tensor x) {
    return new Smooth.Mish().apply(floating("mish", x));
  }

  /**
   * {@link #softplus(Tensor, double, double)} with torch's beta of 1 and threshold of 20.
   *
   * @throws dev.gradus.tensor.DTypeException unless x is floating-point
   */
  public static Tensor softplus(Tensor x) {
    return softplus(x, 1, 20);
  }

  /**
   * {@code log(1 + e^(beta * x)) / beta}, and x itself where {@code beta * x > threshold}; {@code
   * F.softplus}.
   *
   * @throws dev.gradus.tensor.DTypeException unless x is floating-point
   */
  public static Tensor softplus(Tensor x, double beta, double threshold) {
    return new Smooth.Softplus(beta, threshold).apply(floating("softplus", x));
  }

  /**
   * {@code x / (1 + |x|)}; {@code F.softsign}.
   *
   * @throws dev.gradus.tensor.DTypeException if x holds truth values
   */
  public static Tensor softsign(Tensor x) {
    return Composed.softsign(Types.numbers("softsign", "the input", x));
  }

  /** The hyperbolic tangent; {@code F.tanh}. */
  public static Tensor tanh(Tensor x) {
    return Types.given("tanh", "the input", x).tanh();
  }

  /** {@code 1 / (1 + e⁻ˣ)}; {@code F.sigmoid}. */
  public static Tensor sigmoid(Tensor x) {
    return Types.given("sigmoid", "the input", x).sigmoid();
  }

  /**
   * {@code log(sigmoid(x))}, but stable; {@code F.logsigmoid}.
   *
   * @throws dev.gradus.tensor.DTypeException unless x is floating-point
   */
  public static Tensor logSigmoid(Tensor x) {
    return new Smooth.LogSigmoid().apply(floating("logSigmoid", x));
  }

  /**
   * {@link #hardtanh(Tensor, double, double)} with torch's range from -1 to 1.
   *
   * @throws dev.gradus.tensor.DTypeException if x holds truth values
   */
  public static Tensor hardtanh(Tensor x) {
    return hardtanh(x, -1, 1);
  }

  /**
   * x, moved into the range from {@code least} to {@code greatest}, whose fractions int64 cuts off;
   * {@code F.hardtanh}.
   *
   * @throws TensorException if least is above greatest, or x holds truth values
   */
  public static Tensor hardtanh(Tensor x, double least, double greatest) {
    Types.range("hardtanh", least, greatest);
    return new Piecewise.Hardtanh(least, greatest).apply(Types.numbers("hardtanh", "the input", x));
  }

  /**
   * {@code (x + 3) / 6}, moved into the range from 0 to 1; {@code F.hardsigmoid}.
   *
   * @throws dev.gradus.tensor.DTypeException unless x is floating-point
   */
  public static Tensor hardsigmoid(Tensor x) {
    return new Piecewise.Hardsigmoid().apply(floating("hardsigmoid", x));
  }

  /**
   * {@code x * hardsigmoid(x)}; {@code F.hardswish}.
   *
   * @throws dev.gradus.tensor.DTypeException unless x is floating-point
   */
  public static Tensor hardswish(Tensor x) {
    return new Piecewise.Hardswish().apply(floating("hardswish", x));
  }

  /**
   * {@link #hardshrink(Tensor, double)} with torch's lambda of 0.5.
   *
   * @throws dev.gradus.tensor.DTypeException unless x is floating-point
   */
  public static Tensor hardshrink(Tensor x) {
    return hardshrink(x, 0.5);
  }

  /**
   * x where {@code |x| > lambda}, else 0; {@code F.hardshrink}.
   *
   * @throws dev.gradus.tensor.DTypeException unless x is floating-point
   */
  public static Tensor hardshrink(Tensor x, double lambda) {
    return new Piecewise.Hardshrink(lambda).apply(floating("hardshrink", x));
  }

  /**
   * {@link #softshrink(Tensor, double)} with torch's lambda of 0.5.
   *
   * @throws dev.gradus.tensor.DTypeException unless x is floating-point
   */
  public static Tensor softshrink(Tensor x) {
    return softshrink(x, 0.5);
  }

  /**
   * x moved towards 0 by lambda, but not beyond; {@code F.softshrink}.
   *
   * @throws TensorException if lambda is negative, or x is not floating-point
   */
  public static Tensor softshrink(Tensor x, double lambda) {
    if (!(lambda >= 0)) {
      throw new TensorException("softshrink: lambda must be 0 or more, but is " + lambda + ".");
    }
    return new Piecewise.Softshrink(lambda).apply(floating("softshrink", x));
  }

  /**
   * {@code x - tanh(x)}; {@code F.tanhshrink}.
   *
   * @throws dev.gradus.tensor.DTypeException if x holds truth values
   */
  public static Tensor tanhshrink(Tensor x) {
    return Composed.tanhshrink(Types.numbers("tanhshrink", "the input", x));
  }

  /**
   * x where it is above the threshold, else a fixed value, of which int64 cuts off fractions;
   * {@code F.threshold}.
   *
   * @throws dev.gradus.tensor.DTypeException if x holds truth values
   */
  public static Tensor threshold(Tensor x, double threshold, double value) {
    return new Rectifiers.Threshold(threshold, value)
        .apply(Types.numbers("threshold", "the input", x));
  }

  /**
   * {@code e^xᵢ / Σ e^xⱼ} along a dim; {@code F.softmax}.
   *
   * @throws TensorException if there is no such dim, or x is not floating-point
   */
  public static Tensor softmax(Tensor x, int dim) {
    return Types.given("softmax", "the input", x).softmax(dim);
  }

  /**
   * {@code softmax(-x)} along a dim; {@code F.softmin}.
   *
   * @throws TensorException if there is no such dim, or x is not floating-point
   */
  public static Tensor softmin(Tensor x, int dim) {
    Types.dim("softmin", floating("softmin", x), dim);
    return x.neg().softmax(dim);
  }

  /**
   * {@code log(softmax(x))} along a dim, but stable; {@code F.log_softmax}.
   *
   * @throws TensorException if there is no such dim, or x is not floating-point
   */
  public static Tensor logSoftmax(Tensor x, int dim) {
    return Types.given("logSoftmax", "the input", x).logSoftmax(dim);
  }

  /**
   * {@link #glu(Tensor, int)} along the last dim.
   *
   * @throws TensorException if the size of the dim is odd, or x is not floating-point
   */
  public static Tensor glu(Tensor x) {
    return glu(x, -1);
  }

  /**
   * The first half along a dim times the sigmoid of the second half, so that the size is halved;
   * {@code F.glu}.
   *
   * @throws TensorException if there is no such dim, or its size is odd, or x is not floating-point
   */
  public static Tensor glu(Tensor x, int dim) {
    return Learnt.glu(x, dim);
  }

  /**
   * {@code x · weightᵀ}; {@code F.linear} without bias.
   *
   * @param x [..., in]
   * @param weight [out, in]
   * @return [..., out]
   * @throws TensorException if the last sizes, or the types, differ
   */
  public static Tensor linear(Tensor x, Tensor weight) {
    return Affine.of(x, weight).apply();
  }

  /**
   * {@code x · weightᵀ + bias}; {@code F.linear}.
   *
   * @param x [..., in]
   * @param weight [out, in]
   * @param bias [out]
   * @return [..., out]
   * @throws TensorException if the last sizes, or the types, differ
   */
  public static Tensor linear(Tensor x, Tensor weight, Tensor bias) {
    return Affine.of(x, weight).plus(bias);
  }

  private static Tensor floating(String method, Tensor x) {
    return Types.floating(method, x);
  }
}
