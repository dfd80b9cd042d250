package dev.gradus.tensor;

/** Products of vectors and matrices. */
sealed interface Products permits Tensor {

  private Tensor self() {
    return (Tensor) this;
  }

  /**
   * The matrix product; {@code torch.matmul}, Python's {@code @}.
   *
   * <p>[n] · [n] is a number, [n, m] · [m] and [n] · [n, m] are vectors, [n, k] · [k, m] is a
   * matrix; with more dims the leading ones are batches, which broadcast.
   *
   * @throws ShapeException if the inner sizes differ
   * @throws DTypeException if the types differ
   */
  default Tensor matmul(Tensor other) {
    return MatMul.apply(self(), other);
  }

  /**
   * {@code this + a · b}, where this, a bias, broadcasts; {@code torch.addmm}.
   *
   * @throws ShapeException if the inner sizes of a and b differ
   */
  default Tensor addmm(Tensor a, Tensor b) {
    return MatMul.added(self(), a, b);
  }

  /**
   * The sum of the products of two vectors' elements; {@code torch.dot}.
   *
   * @throws ShapeException unless both are vectors of one size
   */
  default Tensor dot(Tensor other) {
    if (self().rank() != 1 || !self().shape().equals(other.shape())) {
      throw new ShapeException(
          "dot: two vectors of one size are needed, but the shapes are "
              + self().shape()
              + " and "
              + other.shape()
              + ".");
    }
    return MatMul.apply(self(), other);
  }

  /** All products of an element of this vector and one of the other; {@code torch.outer}. */
  default Tensor outer(Tensor other) {
    if (self().rank() != 1 || other.rank() != 1) {
      throw new ShapeException(
          "outer: two vectors are needed, but the shapes are "
              + self().shape()
              + " and "
              + other.shape()
              + ".");
    }
    return self().unsqueeze(1).mul(other);
  }
}
