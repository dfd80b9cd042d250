package dev.gradus.tensor;

/**
 * The only operations that change a tensor: in place, for what training needs. It is returned, and
 * keeps the same shape and type; views of it change with it. Autograd does not follow them, so
 * tensors that require gradients are changed within {@link NoGrad}; expanded tensors, whose
 * elements share places, not at all.
 */
sealed interface Changing permits Tensor {

  private Tensor self() {
    return (Tensor) this;
  }

  /**
   * {@code this += other}; {@code torch.Tensor.add_}.
   *
   * @throws TensorException if the result doesn't fit the shape or the type, or autograd follows it
   */
  default Tensor add_(Tensor other) {
    return InPlace.become(self(), "add_", Sums.ADD, other);
  }

  /**
   * {@code this += number}; {@code torch.Tensor.add_}.
   *
   * @throws TensorException if the result doesn't fit the type, or autograd follows it
   */
  default Tensor add_(Number number) {
    return InPlace.become(self(), "add_", Sums.ADD, Promotion.operand(self(), number));
  }

  /**
   * {@code this -= other}; {@code torch.Tensor.sub_}.
   *
   * @throws TensorException if the result doesn't fit the shape or the type, or autograd follows it
   */
  default Tensor sub_(Tensor other) {
    return InPlace.become(self(), "sub_", Sums.SUB, other);
  }

  /**
   * {@code this -= number}; {@code torch.Tensor.sub_}.
   *
   * @throws TensorException if the result doesn't fit the type, or autograd follows it
   */
  default Tensor sub_(Number number) {
    return InPlace.become(self(), "sub_", Sums.SUB, Promotion.operand(self(), number));
  }

  /**
   * {@code this *= other}; {@code torch.Tensor.mul_}.
   *
   * @throws TensorException if the result doesn't fit the shape or the type, or autograd follows it
   */
  default Tensor mul_(Tensor other) {
    return InPlace.become(self(), "mul_", Sums.MUL, other);
  }

  /**
   * {@code this *= number}; {@code torch.Tensor.mul_}.
   *
   * @throws TensorException if the result doesn't fit the type, or autograd follows it
   */
  default Tensor mul_(Number number) {
    return InPlace.become(self(), "mul_", Sums.MUL, Promotion.operand(self(), number));
  }

  /**
   * {@code this /= other}; {@code torch.Tensor.div_}.
   *
   * @throws TensorException if the result doesn't fit the shape or the type, or autograd follows it
   */
  default Tensor div_(Tensor other) {
    return InPlace.become(self(), "div_", Sums.DIV, other);
  }

  /**
   * {@code this /= number}; {@code torch.Tensor.div_}.
   *
   * @throws TensorException if the result doesn't fit the type, or autograd follows it
   */
  default Tensor div_(Number number) {
    return InPlace.become(self(), "div_", Sums.DIV, Promotion.operand(self(), number));
  }

  /**
   * Each element moved into a range; {@code torch.Tensor.clamp_}.
   *
   * @throws TensorException if the result doesn't fit the type, or autograd follows it
   */
  default Tensor clamp_(Number least, Number greatest) {
    return InPlace.become(self(), "clamp_", self().detach().clamp(least, greatest));
  }

  /**
   * One number everywhere, whose fraction int64 cuts off; {@code torch.Tensor.fill_}.
   *
   * @throws TensorException if int64 can't hold the number, or autograd follows this tensor
   */
  default Tensor fill_(Number number) {
    return InPlace.become(self(), "fill_", Promotion.filling("fill_", self().dtype(), number));
  }

  /**
   * Zero everywhere; {@code torch.Tensor.zero_}.
   *
   * @throws TensorException if autograd follows this tensor
   */
  default Tensor zero_() {
    return InPlace.become(self(), "zero_", Promotion.filling("zero_", self().dtype(), 0));
  }

  /**
   * The elements of another tensor, which broadcasts; {@code torch.Tensor.copy_}.
   *
   * @throws TensorException if it doesn't fit the shape, or autograd follows either
   */
  default Tensor copy_(Tensor other) {
    return InPlace.become(self(), "copy_", other);
  }
}
