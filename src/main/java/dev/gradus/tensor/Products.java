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
   * @throws ShapeException if the inner sizes differ, or a rank is 0
   * @throws DTypeException if the types differ
   */
  default Tensor matmul(Tensor other) {
    return MatMul.apply("matmul", self(), other);
  }

  /**
   * {@code this + a · b}, where this, a bias, broadcasts to the shape [n, m] of {@code a · b};
   * {@code torch.addmm}.
   *
   * @throws ShapeException if the inner sizes of a and b differ, or this doesn't broadcast
   * @throws DTypeException if the types of a and b differ
   */
  default Tensor addmm(Tensor a, Tensor b) {
    return MatMul.added(self(), a, b);
  }

  /**
   * The sum of the products of the elements of two vectors [n], a number; {@code torch.dot}.
   *
   * @throws ShapeException unless both are vectors of one size
   * @throws DTypeException if the types differ
   */
  default Tensor dot(Tensor other) {
    Given.given(other, "dot", "the other tensor");
    if (self().rank() != 1 || !self().shape().equals(other.shape())) {
      throw new ShapeException(
          "dot: two vectors of one size are needed, but the shapes are "
              + self().shape()
              + " and "
              + other.shape()
              + ".");
    }
    return MatMul.apply("dot", self(), other);
  }

  /**
   * All products of an element of this vector [n] and one of the other [m], [n, m]; {@code
   * torch.outer}.
   *
   * @throws ShapeException unless both are vectors
   */
  default Tensor outer(Tensor other) {
    Given.given(other, "outer", "the other tensor");
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
