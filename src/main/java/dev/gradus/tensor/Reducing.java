package dev.gradus.tensor;

/**
 * Operations that make one number of many: of all elements, or of those along given dims, which
 * disappear, or stay with size 1 if asked to be kept.
 */
sealed interface Reducing permits Tensor {

  private Tensor self() {
    return (Tensor) this;
  }

  /**
   * The sum of all elements, or along dims; {@code torch.sum}. Whole numbers stay int64.
   *
   * @throws ShapeException if there is no such dim
   */
  default Tensor sum(int... dims) {
    return Totals.SUM.apply(self(), false, dims);
  }

  /**
   * The sum along a dim, which may be kept with size 1; {@code torch.sum}.
   *
   * @throws ShapeException if there is no such dim
   */
  default Tensor sum(int dim, boolean keepdim) {
    return Totals.SUM.apply(self(), keepdim, dim);
  }

  /**
   * The mean of all elements, or along dims; {@code torch.mean}.
   *
   * @throws TensorException if there is no such dim, or the elements are not floating-point
   */
  default Tensor mean(int... dims) {
    return Totals.MEAN.apply(self(), false, dims);
  }

  /**
   * The mean along a dim, which may be kept with size 1; {@code torch.mean}.
   *
   * @throws TensorException if there is no such dim, or the elements are not floating-point
   */
  default Tensor mean(int dim, boolean keepdim) {
    return Totals.MEAN.apply(self(), keepdim, dim);
  }

  /**
   * The product of all elements, or along dims; {@code torch.prod}.
   *
   * @throws ShapeException if there is no such dim
   */
  default Tensor prod(int... dims) {
    return Totals.PROD.apply(self(), false, dims);
  }

  /**
   * The product along a dim, which may be kept with size 1; {@code torch.prod}.
   *
   * @throws ShapeException if there is no such dim
   */
  default Tensor prod(int dim, boolean keepdim) {
    return Totals.PROD.apply(self(), keepdim, dim);
  }

  /**
   * The greatest of all elements, or along dims; NaN if any is; {@code torch.amax}.
   *
   * @throws ShapeException if there is no such dim, or no element
   */
  default Tensor max(int... dims) {
    return Extremes.MAX.apply(self(), false, dims);
  }

  /**
   * The greatest along a dim, which may be kept with size 1; {@code torch.amax}.
   *
   * @throws ShapeException if there is no such dim, or no element
   */
  default Tensor max(int dim, boolean keepdim) {
    return Extremes.MAX.apply(self(), keepdim, dim);
  }

  /**
   * The least of all elements, or along dims; NaN if any is; {@code torch.amin}.
   *
   * @throws ShapeException if there is no such dim, or no element
   */
  default Tensor min(int... dims) {
    return Extremes.MIN.apply(self(), false, dims);
  }

  /**
   * The least along a dim, which may be kept with size 1; {@code torch.amin}.
   *
   * @throws ShapeException if there is no such dim, or no element
   */
  default Tensor min(int dim, boolean keepdim) {
    return Extremes.MIN.apply(self(), keepdim, dim);
  }

  /**
   * The index of the greatest element, counted row by row, a number; {@code torch.argmax}.
   *
   * @throws TensorException if there is no element, or they are truth values
   */
  default Tensor argmax() {
    return Extremes.MAX.index("argmax", self().flatten(), 0, false);
  }

  /**
   * The index of the greatest element along a dim, which disappears; of equals the first; {@code
   * torch.argmax}.
   *
   * @throws TensorException if there is no such dim, or no element, or they are truth values
   */
  default Tensor argmax(int dim) {
    return Extremes.MAX.index("argmax", self(), dim, false);
  }

  /**
   * The index of the least element, counted row by row, a number; {@code torch.argmin}.
   *
   * @throws TensorException if there is no element, or they are truth values
   */
  default Tensor argmin() {
    return Extremes.MIN.index("argmin", self().flatten(), 0, false);
  }

  /**
   * The index of the least element along a dim, which disappears; of equals the first; {@code
   * torch.argmin}.
   *
   * @throws TensorException if there is no such dim, or no element, or they are truth values
   */
  default Tensor argmin(int dim) {
    return Extremes.MIN.index("argmin", self(), dim, false);
  }

  /**
   * Whether all elements are true (not 0), or all along dims; {@code torch.all}.
   *
   * @throws ShapeException if there is no such dim
   */
  default Tensor all(int... dims) {
    Groups.chosen("all", self().shape(), dims);
    return self().logicalNot().sum(dims).eq(0);
  }

  /**
   * Whether any element is true (not 0), or any along dims; {@code torch.any}.
   *
   * @throws ShapeException if there is no such dim
   */
  default Tensor any(int... dims) {
    Groups.chosen("any", self().shape(), dims);
    return self().toBool().sum(dims).ne(0);
  }

  /**
   * The variance of all elements, or along dims, as of a sample: divided by n - 1; {@code
   * torch.var}.
   *
   * @throws TensorException if there is no such dim, or the elements are not floating-point
   */
  default Tensor var(int... dims) {
    return new Spread(1, false).apply(self(), false, dims);
  }

  /**
   * The variance of all elements, a number; divided by {@code n - 1} if unbiased, else by {@code
   * n}; {@code torch.var(unbiased=...)}.
   *
   * @throws DTypeException unless the elements are floating-point
   */
  default Tensor var(boolean unbiased) {
    return new Spread(unbiased ? 1 : 0, false).apply(self(), false);
  }

  /**
   * The variance along a dim, which may be kept with size 1, divided by {@code n - correction};
   * {@code torch.var}.
   *
   * @throws TensorException if there is no such dim, or the elements are not floating-point
   */
  default Tensor var(int dim, boolean keepdim, int correction) {
    return new Spread(correction, false).apply(self(), keepdim, dim);
  }

  /**
   * The standard deviation of all elements, or along dims, as of a sample; {@code torch.std}.
   *
   * @throws TensorException if there is no such dim, or the elements are not floating-point
   */
  default Tensor std(int... dims) {
    return new Spread(1, true).apply(self(), false, dims);
  }

  /**
   * The standard deviation of all elements, a number; divided by {@code n - 1} if unbiased, else by
   * {@code n}; {@code torch.std(unbiased=...)}.
   *
   * @throws DTypeException unless the elements are floating-point
   */
  default Tensor std(boolean unbiased) {
    return new Spread(unbiased ? 1 : 0, true).apply(self(), false);
  }

  /**
   * The standard deviation along a dim, which may be kept with size 1, with {@code n - correction};
   * {@code torch.std}.
   *
   * @throws TensorException if there is no such dim, or the elements are not floating-point
   */
  default Tensor std(int dim, boolean keepdim, int correction) {
    return new Spread(correction, true).apply(self(), keepdim, dim);
  }

  /**
   * The Euclidean length {@code √Σx²} of all elements, a number; {@code torch.norm}.
   *
   * @throws DTypeException unless the elements are floating-point
   */
  default Tensor norm() {
    return norm(2);
  }

  /**
   * The p-norm {@code (Σ|x|ᵖ)^(1/p)} of all elements, a number; p may be infinite; {@code
   * torch.norm}.
   *
   * @throws TensorException if the elements are not floating-point, or there is none and p is
   *     infinite or negative
   */
  default Tensor norm(double p) {
    return new Norm(p).apply(self(), false);
  }

  /**
   * The p-norm along a dim, which may be kept with size 1; {@code torch.norm}.
   *
   * @throws TensorException if there is no such dim, the elements are not floating-point, or there
   *     is none and p is infinite or negative
   */
  default Tensor norm(double p, int dim, boolean keepdim) {
    return new Norm(p).apply(self(), keepdim, dim);
  }

  /**
   * {@code log Σ eˣ} of all elements, or along dims, without overflow; {@code torch.logsumexp}.
   *
   * @throws ShapeException if there is no such dim
   */
  default Tensor logsumexp(int... dims) {
    return LogSumExp.INSTANCE.apply(self(), false, dims);
  }

  /**
   * {@code log Σ eˣ} along a dim, which may be kept with size 1; {@code torch.logsumexp}.
   *
   * @throws ShapeException if there is no such dim
   */
  default Tensor logsumexp(int dim, boolean keepdim) {
    return LogSumExp.INSTANCE.apply(self(), keepdim, dim);
  }

  /**
   * The sum of each element and those before it along a dim, in the same shape; {@code
   * torch.cumsum}.
   *
   * @throws ShapeException if there is no such dim
   */
  default Tensor cumsum(int dim) {
    return Cumulative.sum(self(), dim);
  }

  /**
   * The greatest along a dim, which disappears, and where it is; {@code torch.max(dim)}.
   *
   * @throws ShapeException if there is no such dim, or no element
   */
  default Ranked maxWithIndices(int dim) {
    return Sorting.extreme("maxWithIndices", self(), dim, Extremes.MAX);
  }

  /**
   * The least along a dim, which disappears, and where it is; {@code torch.min(dim)}.
   *
   * @throws ShapeException if there is no such dim, or no element
   */
  default Ranked minWithIndices(int dim) {
    return Sorting.extreme("minWithIndices", self(), dim, Extremes.MIN);
  }

  /**
   * The sum over all dims in which a tensor of the given shape was stretched to this one's; {@code
   * torch.Tensor.sum_to_size}.
   *
   * @throws ShapeException if that shape does not broadcast to this tensor's
   */
  default Tensor sumTo(Shape shape) {
    return Stretching.undo(self(), shape);
  }
}
