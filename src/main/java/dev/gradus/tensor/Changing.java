package dev.gradus.tensor;

/**
 * The only operations that change a tensor: in place, for what training needs. Views of it change
 * with it. Autograd does not follow them, so tensors that require gradients are changed within
 * {@link NoGrad}.
 */
sealed interface Changing permits Tensor {

  private Tensor self() {
    return (Tensor) this;
  }

  /** {@code this += other}; {@code Tensor.add_}. */
  default Tensor add_(Tensor other) {
    return InPlace.become(self(), "add_", Sums.ADD, other);
  }

  /** {@code this += number}; {@code Tensor.add_}. */
  default Tensor add_(Number number) {
    return InPlace.become(self(), "add_", Sums.ADD, Promotion.operand(self(), number));
  }

  /** {@code this -= other}; {@code Tensor.sub_}. */
  default Tensor sub_(Tensor other) {
    return InPlace.become(self(), "sub_", Sums.SUB, other);
  }

  /** {@code this -= number}; {@code Tensor.sub_}. */
  default Tensor sub_(Number number) {
    return InPlace.become(self(), "sub_", Sums.SUB, Promotion.operand(self(), number));
  }

  /** {@code this *= other}; {@code Tensor.mul_}. */
  default Tensor mul_(Tensor other) {
    return InPlace.become(self(), "mul_", Sums.MUL, other);
  }

  /** {@code this *= number}; {@code Tensor.mul_}. */
  default Tensor mul_(Number number) {
    return InPlace.become(self(), "mul_", Sums.MUL, Promotion.operand(self(), number));
  }

  /** {@code this /= other}; {@code Tensor.div_}. */
  default Tensor div_(Tensor other) {
    return InPlace.become(self(), "div_", Sums.DIV, other);
  }

  /** {@code this /= number}; {@code Tensor.div_}. */
  default Tensor div_(Number number) {
    return InPlace.become(self(), "div_", Sums.DIV, Promotion.operand(self(), number));
  }

  /** Each element moved into a range; {@code Tensor.clamp_}. */
  default Tensor clamp_(Number least, Number greatest) {
    return InPlace.become(self(), "clamp_", self().detach().clamp(least, greatest));
  }

  /** One number everywhere; {@code Tensor.fill_}. */
  default Tensor fill_(Number number) {
    return InPlace.become(self(), "fill_", Promotion.operand(self(), number));
  }

  /** Zero everywhere; {@code Tensor.zero_}. */
  default Tensor zero_() {
    return fill_(0);
  }

  /** The elements of another tensor, which broadcasts; {@code Tensor.copy_}. */
  default Tensor copy_(Tensor other) {
    return InPlace.become(self(), "copy_", other);
  }
}
