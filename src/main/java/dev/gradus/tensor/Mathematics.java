package dev.gradus.tensor;

/**
 * Functions of one number, applied to each element, which give a tensor of the same shape. Whole
 * numbers give float32 where needed.
 */
sealed interface Mathematics permits Tensor {

  private Tensor self() {
    return (Tensor) this;
  }

  /**
   * {@code -x}; {@code torch.neg}.
   *
   * @throws DTypeException if the elements are truth values
   */
  default Tensor neg() {
    return Signs.NEG.apply(self());
  }

  /**
   * {@code |x|}; {@code torch.abs}. Its slope at 0 is 0.
   *
   * @throws DTypeException if the elements are truth values
   */
  default Tensor abs() {
    return Signs.ABS.apply(self());
  }

  /** -1, 0 or 1, and truth values as they are; {@code torch.sign}. */
  default Tensor sign() {
    return Signs.SIGN.apply(self());
  }

  /** {@code x²}; {@code torch.square}. */
  default Tensor square() {
    return Roots.SQUARE.apply(self());
  }

  /** {@code 1 / x}; {@code torch.reciprocal}. */
  default Tensor reciprocal() {
    return Roots.RECIPROCAL.apply(self());
  }

  /** The square root, NaN for negative numbers; {@code torch.sqrt}. */
  default Tensor sqrt() {
    return Roots.SQRT.apply(self());
  }

  /** {@code 1 / √x}; {@code torch.rsqrt}. */
  default Tensor rsqrt() {
    return Roots.RSQRT.apply(self());
  }

  /** {@code eˣ}; {@code torch.exp}. */
  default Tensor exp() {
    return Exponentials.EXP.apply(self());
  }

  /** {@code eˣ - 1}, exact near 0; {@code torch.expm1}. */
  default Tensor expm1() {
    return Exponentials.EXPM1.apply(self());
  }

  /** The natural logarithm; {@code torch.log}. */
  default Tensor log() {
    return Exponentials.LOG.apply(self());
  }

  /** {@code log(1 + x)}, exact near 0; {@code torch.log1p}. */
  default Tensor log1p() {
    return Exponentials.LOG1P.apply(self());
  }

  /** The logarithm to base 2; {@code torch.log2}. */
  default Tensor log2() {
    return Exponentials.LOG2.apply(self());
  }

  /** The sine; {@code torch.sin}. */
  default Tensor sin() {
    return Trigonometry.SIN.apply(self());
  }

  /** The cosine; {@code torch.cos}. */
  default Tensor cos() {
    return Trigonometry.COS.apply(self());
  }

  /** The error function; {@code torch.erf}. */
  default Tensor erf() {
    return ErrorFunction.ERF.apply(self());
  }

  /**
   * The next whole number below; {@code torch.floor}.
   *
   * @throws DTypeException if the elements are truth values
   */
  default Tensor floor() {
    return Signs.FLOOR.apply(self());
  }

  /**
   * The next whole number above; {@code torch.ceil}.
   *
   * @throws DTypeException if the elements are truth values
   */
  default Tensor ceil() {
    return Signs.CEIL.apply(self());
  }

  /**
   * The nearest whole number, halves to the even one; {@code torch.round}.
   *
   * @throws DTypeException if the elements are truth values
   */
  default Tensor round() {
    return Signs.ROUND.apply(self());
  }

  /**
   * {@code max(0, x)}; {@code torch.relu}. Its slope at 0 is 0.
   *
   * @throws DTypeException if the elements are truth values
   */
  @Taught
  default Tensor relu() {
    return Relu.INSTANCE.apply(self());
  }

  /** {@code 1 / (1 + e⁻ˣ)}; {@code torch.sigmoid}. */
  @Taught
  default Tensor sigmoid() {
    return Squashing.SIGMOID.apply(self());
  }

  /** The hyperbolic tangent; {@code torch.tanh}. */
  @Taught
  default Tensor tanh() {
    return Squashing.TANH.apply(self());
  }

  /**
   * {@code e^xᵢ / Σ e^xⱼ} along a dim; {@code torch.softmax}.
   *
   * @throws TensorException if there is no such dim, or the elements are not floating-point
   */
  @Taught
  default Tensor softmax(int dim) {
    return Softmaxes.SOFTMAX.apply(self(), dim);
  }

  /**
   * {@code log(softmax(x))} along a dim, but stable; {@code torch.log_softmax}.
   *
   * @throws TensorException if there is no such dim, or the elements are not floating-point
   */
  @Taught
  default Tensor logSoftmax(int dim) {
    return Softmaxes.LOG_SOFTMAX.apply(self(), dim);
  }
}
