package dev.gradus.tensor;

import org.jspecify.annotations.Nullable;

/**
 * Arithmetic, element by element. Operands broadcast, and their types are promoted as in torch; a
 * Java number stands for Python's.
 */
sealed interface Arithmetic permits Tensor {

  private Tensor self() {
    return (Tensor) this;
  }

  /**
   * {@code this + other}; {@code torch.add}.
   *
   * @throws ShapeException if the shapes don't broadcast
   */
  default Tensor add(Tensor other) {
    return Sums.ADD.apply(self(), other);
  }

  /** {@code this + number}; {@code torch.add}. */
  default Tensor add(Number number) {
    return Sums.ADD.apply(self(), number);
  }

  /**
   * {@code this - other}; {@code torch.sub}.
   *
   * @throws TensorException if the shapes don't broadcast, or either holds truth values
   */
  default Tensor sub(Tensor other) {
    return Sums.SUB.apply(self(), other);
  }

  /**
   * {@code this - number}; {@code torch.sub}.
   *
   * @throws DTypeException if the elements are truth values
   */
  default Tensor sub(Number number) {
    return Sums.SUB.apply(self(), number);
  }

  /**
   * {@code this * other}, element by element; {@code torch.mul}.
   *
   * @throws ShapeException if the shapes don't broadcast
   */
  default Tensor mul(Tensor other) {
    return Sums.MUL.apply(self(), other);
  }

  /** {@code this * number}; {@code torch.mul}. */
  default Tensor mul(Number number) {
    return Sums.MUL.apply(self(), number);
  }

  /**
   * {@code this / other}, always floating-point; {@code torch.div}.
   *
   * @throws ShapeException if the shapes don't broadcast
   */
  default Tensor div(Tensor other) {
    return Sums.DIV.apply(self(), other);
  }

  /** {@code this / number}, always floating-point; {@code torch.div}. */
  default Tensor div(Number number) {
    return Sums.DIV.apply(self(), number);
  }

  /**
   * What is left after division, with the sign of the divisor; {@code torch.remainder}.
   *
   * @throws TensorException if the shapes don't broadcast, an int64 is divided by 0, or both hold
   *     truth values
   */
  default Tensor remainder(Tensor divisor) {
    return Powers.REMAINDER.apply(self(), divisor);
  }

  /**
   * What is left after division, with the sign of the divisor; {@code torch.remainder}.
   *
   * @throws TensorException if an int64 is divided by 0
   */
  default Tensor remainder(Number divisor) {
    return Powers.REMAINDER.apply(self(), divisor);
  }

  /**
   * {@code this ** exponent}; {@code torch.pow}. A negative power of whole numbers is 0 unless it
   * is whole, as in torch.
   *
   * @throws TensorException if the shapes don't broadcast, or both hold truth values
   */
  default Tensor pow(Tensor exponent) {
    return Powers.POW.apply(self(), exponent);
  }

  /**
   * {@code this ** exponent}; {@code torch.pow}.
   *
   * @throws DTypeException if an int64 is raised to a negative power
   */
  default Tensor pow(Number exponent) {
    return Powers.pow(self(), exponent);
  }

  /**
   * The greater of two elements; NaN if either is; {@code torch.maximum}.
   *
   * @throws ShapeException if the shapes don't broadcast
   */
  default Tensor maximum(Tensor other) {
    return Powers.MAXIMUM.apply(self(), other);
  }

  /** The greater of each element and a number; {@code torch.maximum}. */
  default Tensor maximum(Number number) {
    return Powers.MAXIMUM.apply(self(), number);
  }

  /**
   * The lesser of two elements; NaN if either is; {@code torch.minimum}.
   *
   * @throws ShapeException if the shapes don't broadcast
   */
  default Tensor minimum(Tensor other) {
    return Powers.MINIMUM.apply(self(), other);
  }

  /** The lesser of each element and a number; {@code torch.minimum}. */
  default Tensor minimum(Number number) {
    return Powers.MINIMUM.apply(self(), number);
  }

  /**
   * Each element moved into the range from {@code least} to {@code greatest}; {@code torch.clamp}.
   * Either end may be null, which leaves that side open.
   *
   * @throws TensorException if both are null
   */
  default Tensor clamp(@Nullable Number least, @Nullable Number greatest) {
    return Clamp.apply(self(), least, greatest);
  }
}
