package dev.gradus.tensor;

/**
 * Questions about elements, answered by truth values in the shape to which operands broadcast, and
 * about whole tensors.
 */
sealed interface Comparing permits Tensor {

  private Tensor self() {
    return (Tensor) this;
  }

  /**
   * {@code this == other}, element by element; {@code torch.eq}.
   *
   * @throws ShapeException if the shapes don't broadcast
   */
  default Tensor eq(Tensor other) {
    return Comparison.EQ.apply(self(), other);
  }

  /** {@code this == number}; {@code torch.eq}. */
  default Tensor eq(Number number) {
    return Comparison.EQ.apply(self(), number);
  }

  /**
   * {@code this != other}, element by element; {@code torch.ne}.
   *
   * @throws ShapeException if the shapes don't broadcast
   */
  default Tensor ne(Tensor other) {
    return Comparison.NE.apply(self(), other);
  }

  /** {@code this != number}; {@code torch.ne}. */
  default Tensor ne(Number number) {
    return Comparison.NE.apply(self(), number);
  }

  /**
   * {@code this < other}, element by element; {@code torch.lt}.
   *
   * @throws ShapeException if the shapes don't broadcast
   */
  default Tensor lt(Tensor other) {
    return Comparison.LT.apply(self(), other);
  }

  /** {@code this < number}; {@code torch.lt}. */
  default Tensor lt(Number number) {
    return Comparison.LT.apply(self(), number);
  }

  /**
   * {@code this <= other}, element by element; {@code torch.le}.
   *
   * @throws ShapeException if the shapes don't broadcast
   */
  default Tensor le(Tensor other) {
    return Comparison.LE.apply(self(), other);
  }

  /** {@code this <= number}; {@code torch.le}. */
  default Tensor le(Number number) {
    return Comparison.LE.apply(self(), number);
  }

  /**
   * {@code this > other}, element by element; {@code torch.gt}.
   *
   * @throws ShapeException if the shapes don't broadcast
   */
  default Tensor gt(Tensor other) {
    return Comparison.GT.apply(self(), other);
  }

  /** {@code this > number}; {@code torch.gt}. */
  default Tensor gt(Number number) {
    return Comparison.GT.apply(self(), number);
  }

  /**
   * {@code this >= other}, element by element; {@code torch.ge}.
   *
   * @throws ShapeException if the shapes don't broadcast
   */
  default Tensor ge(Tensor other) {
    return Comparison.GE.apply(self(), other);
  }

  /** {@code this >= number}; {@code torch.ge}. */
  default Tensor ge(Number number) {
    return Comparison.GE.apply(self(), number);
  }

  /**
   * Whether both are true (not 0); {@code torch.logical_and}.
   *
   * @throws ShapeException if the shapes don't broadcast
   */
  default Tensor logicalAnd(Tensor other) {
    self()
        .shape()
        .broadcast("logicalAnd", Given.given(other, "logicalAnd", "the other tensor").shape());
    return self().toBool().mul(other.toBool());
  }

  /**
   * Whether one or both are true; {@code torch.logical_or}.
   *
   * @throws ShapeException if the shapes don't broadcast
   */
  default Tensor logicalOr(Tensor other) {
    self()
        .shape()
        .broadcast("logicalOr", Given.given(other, "logicalOr", "the other tensor").shape());
    return self().toBool().add(other.toBool());
  }

  /**
   * Whether exactly one is true; {@code torch.logical_xor}.
   *
   * @throws ShapeException if the shapes don't broadcast
   */
  default Tensor logicalXor(Tensor other) {
    self()
        .shape()
        .broadcast("logicalXor", Given.given(other, "logicalXor", "the other tensor").shape());
    return self().toBool().ne(other.toBool());
  }

  /** Whether the element is 0; {@code torch.logical_not}. */
  default Tensor logicalNot() {
    return eq(0);
  }

  /** Whether the element is not a number; {@code torch.isnan}. */
  default Tensor isNan() {
    return ne(self());
  }

  /** Whether the element is inf or -inf; {@code torch.isinf}. */
  default Tensor isInf() {
    return Closeness.size(self()).eq(Double.POSITIVE_INFINITY);
  }

  /** Whether the element is neither infinite nor NaN; {@code torch.isfinite}. */
  default Tensor isFinite() {
    return Closeness.size(self()).lt(Double.POSITIVE_INFINITY);
  }

  /** Whether shapes and all elements are the same; {@code torch.equal}. NaN equals nothing. */
  default boolean equal(Tensor other) {
    Given.given(other, "equal", "the other tensor");
    return self().shape().equals(other.shape()) && eq(other).all().item() == 1;
  }

  /**
   * {@link #isClose(Tensor, double, double)} with torch's defaults: rtol 1e-5, atol 1e-8.
   *
   * @throws TensorException if the types differ, or the shapes don't broadcast
   */
  default Tensor isClose(Tensor other) {
    return isClose(other, 1e-5, 1e-8);
  }

  /**
   * Whether {@code |this - other| <= atol + rtol * |other|}; infinities are close to themselves,
   * NaN to nothing; {@code torch.isclose}.
   *
   * @throws TensorException if the types differ, the shapes don't broadcast, or rtol or atol is
   *     negative
   */
  default Tensor isClose(Tensor other, double rtol, double atol) {
    return Closeness.of("isClose", self(), other, rtol, atol);
  }

  /**
   * {@link #isClose(Tensor, double, double)} where, if asked, NaN is close to NaN; {@code
   * torch.isclose(equal_nan=...)}.
   *
   * @throws TensorException if the types differ, or the shapes don't broadcast
   */
  default Tensor isClose(Tensor other, double rtol, double atol, boolean equalNan) {
    Tensor close = isClose(other, rtol, atol);
    return equalNan ? close.logicalOr(isNan().logicalAnd(other.isNan())) : close;
  }

  /**
   * {@link #allClose(Tensor, double, double)} with torch's defaults: rtol 1e-5, atol 1e-8.
   *
   * @throws TensorException if the types differ, or the shapes don't broadcast
   */
  default boolean allClose(Tensor other) {
    return allClose(other, 1e-5, 1e-8);
  }

  /**
   * Whether all elements are close; {@code torch.allclose}.
   *
   * @throws TensorException if the types differ, the shapes don't broadcast, or rtol or atol is
   *     negative
   */
  default boolean allClose(Tensor other, double rtol, double atol) {
    return Closeness.of("allClose", self(), other, rtol, atol).all().item() == 1;
  }

  /**
   * Whether all elements are close, where, if asked, NaN is close to NaN; {@code
   * torch.allclose(equal_nan=...)}.
   *
   * @throws TensorException if the types differ, or the shapes don't broadcast
   */
  default boolean allClose(Tensor other, double rtol, double atol, boolean equalNan) {
    return allClose(other, rtol, atol)
        || equalNan && isClose(other, rtol, atol, true).all().item() == 1;
  }
}
