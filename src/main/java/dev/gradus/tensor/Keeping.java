package dev.gradus.tensor;

/** Reductions along dims that stay, if asked, with size 1, so that the result still broadcasts. */
sealed interface Keeping permits Tensor {

  private Tensor self() {
    return (Tensor) this;
  }

  /** No dims mean all, each by its number, for torch tells these from none in a grad_fn's name. */
  private int[] orEvery(int... dims) {
    return dims.length > 0 ? dims : self().rank() == 0 ? new int[] {0} : every(self().rank());
  }

  private static int[] every(int rank) {
    int[] axes = Room.ints(rank);
    for (int axis = 0; axis < rank; axis++) {
      axes[axis] = axis;
    }
    return axes;
  }

  /**
   * The sum along dims, which may be kept with size 1; along all if none is given; {@code
   * torch.sum}.
   *
   * @throws ShapeException if there is no such dim, or one is given twice
   */
  default Tensor sum(int[] dims, boolean keepdim) {
    return Totals.SUM.apply(self(), keepdim, orEvery(dims));
  }

  /**
   * The mean along dims, which may be kept with size 1; along all if none is given; {@code
   * torch.mean}.
   *
   * @throws TensorException if there is no such dim, one is given twice, or the elements are not
   *     floating-point
   */
  default Tensor mean(int[] dims, boolean keepdim) {
    return Totals.MEAN.apply(self(), keepdim, orEvery(dims));
  }

  /**
   * The greatest along dims, which may be kept with size 1; along all if none is given. Equals
   * share the gradient evenly; {@code torch.amax}.
   *
   * @throws ShapeException if there is no such dim, one is given twice, or there is no element
   */
  default Tensor max(int[] dims, boolean keepdim) {
    return Extremes.MAX.apply(self(), keepdim, orEvery(dims));
  }

  /**
   * The least along dims, which may be kept with size 1; along all if none is given. Equals share
   * the gradient evenly; {@code torch.amin}.
   *
   * @throws ShapeException if there is no such dim, one is given twice, or there is no element
   */
  default Tensor min(int[] dims, boolean keepdim) {
    return Extremes.MIN.apply(self(), keepdim, orEvery(dims));
  }

  /**
   * The index of the greatest element along a dim, which may be kept with size 1; of equals the
   * first; {@code torch.argmax}.
   *
   * @throws TensorException if there is no such dim, or no element, or they are truth values
   */
  default Tensor argmax(int dim, boolean keepdim) {
    return Extremes.MAX.index("argmax", self(), dim, keepdim);
  }

  /**
   * The index of the least element along a dim, which may be kept with size 1; of equals the first;
   * {@code torch.argmin}.
   *
   * @throws TensorException if there is no such dim, or no element, or they are truth values
   */
  default Tensor argmin(int dim, boolean keepdim) {
    return Extremes.MIN.index("argmin", self(), dim, keepdim);
  }

  /**
   * Whether all elements are true (not 0) along a dim, which may be kept with size 1; {@code
   * torch.all}.
   *
   * @throws ShapeException if there is no such dim
   */
  default Tensor all(int dim, boolean keepdim) {
    return all(new int[] {dim}, keepdim);
  }

  /**
   * Whether all elements are true (not 0) along dims, which may be kept with size 1; if none is
   * given each element stays by itself, in the same shape, as in {@code torch.all(dim=())}.
   *
   * @throws ShapeException if there is no such dim, or one is given twice
   */
  default Tensor all(int[] dims, boolean keepdim) {
    Groups.chosen("all", self().shape(), dims);
    return dims.length == 0 ? self().toBool() : self().logicalNot().sum(dims, keepdim).eq(0);
  }

  /**
   * Whether any element is true (not 0) along a dim, which may be kept with size 1; {@code
   * torch.any}.
   *
   * @throws ShapeException if there is no such dim
   */
  default Tensor any(int dim, boolean keepdim) {
    return any(new int[] {dim}, keepdim);
  }

  /**
   * Whether any element is true (not 0) along dims, which may be kept with size 1; if none is given
   * each element stays by itself, in the same shape, as in {@code torch.any(dim=())}.
   *
   * @throws ShapeException if there is no such dim, or one is given twice
   */
  default Tensor any(int[] dims, boolean keepdim) {
    Groups.chosen("any", self().shape(), dims);
    return dims.length == 0 ? self().toBool() : self().toBool().sum(dims, keepdim).ne(0);
  }

  /**
   * The variance along dims, which may be kept with size 1; along all if none is given; divided by
   * {@code n - correction}, and NaN or infinite where that is not above 0; {@code torch.var}.
   *
   * @throws TensorException if there is no such dim, one is given twice, or the elements are not
   *     floating-point
   */
  default Tensor var(int[] dims, boolean keepdim, int correction) {
    return new Spread(correction, false).apply(self(), keepdim, orEvery(dims));
  }

  /**
   * The standard deviation along dims, which may be kept with size 1; along all if none is given;
   * divided by {@code n - correction}, and NaN or infinite where that is not above 0; {@code
   * torch.std}.
   *
   * @throws TensorException if there is no such dim, one is given twice, or the elements are not
   *     floating-point
   */
  default Tensor std(int[] dims, boolean keepdim, int correction) {
    return new Spread(correction, true).apply(self(), keepdim, orEvery(dims));
  }

  /**
   * The p-norm {@code (Σ|x|ᵖ)^(1/p)} along dims, which may be kept with size 1; along all if none
   * is given; {@code torch.norm}.
   *
   * @throws TensorException if there is no such dim, one is given twice, or the elements are not
   *     floating-point
   */
  default Tensor norm(double p, int[] dims, boolean keepdim) {
    return new Norm(p).apply(self(), keepdim, orEvery(dims));
  }

  /**
   * {@code log Σ eˣ} along dims, which may be kept with size 1; along all if none is given; without
   * overflow; {@code torch.logsumexp}.
   *
   * @throws ShapeException if there is no such dim, or one is given twice
   */
  default Tensor logsumexp(int[] dims, boolean keepdim) {
    return LogSumExp.INSTANCE.apply(self(), keepdim, orEvery(dims));
  }
}
