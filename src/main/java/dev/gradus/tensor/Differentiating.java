package dev.gradus.tensor;

import java.util.Optional;

/** Gradients: asking for them, computing them by backward, and reading them. */
sealed interface Differentiating permits Tensor {

  private Tensor self() {
    return (Tensor) this;
  }

  /**
   * Whether operations on this tensor are recorded, so that gradients can flow to it; {@code
   * torch.Tensor.requires_grad}.
   */
  @Taught
  default boolean requiresGrad() {
    return self().needsGradient();
  }

  /**
   * Asks autograd to compute this tensor's gradient; {@code torch.Tensor.requires_grad_()}.
   *
   * @return this tensor, in the same shape
   * @throws DTypeException if the elements are not floating-point
   */
  @Taught
  default Tensor requiresGrad_() {
    if (!self().dtype().isFloating()) {
      throw new DTypeException(
          "requiresGrad_: only floating-point tensors can have gradients, but this one has "
              + self().dtype().torchName()
              + "; write 2. instead of 2, or use toFloat.");
    }
    self().requiresGrad = true;
    return self();
  }

  /**
   * Asks autograd to compute this tensor's gradient, or no longer to; {@code
   * torch.Tensor.requires_grad_(requires_grad)}.
   *
   * @return this tensor, in the same shape
   * @throws TensorException if a gradient is asked for and the elements are not floating-point, or
   *     none is to be computed for a tensor that was computed from others
   */
  @Taught
  default Tensor requiresGrad_(boolean wanted) {
    if (wanted) {
      return requiresGrad_();
    }
    if (self().gradFnOrNull() != null) {
      throw new TensorException(
          "requiresGrad_: this tensor was computed from others that require gradients; call detach"
              + " for one that doesn't.");
    }
    self().requiresGrad = false;
    return self();
  }

  /**
   * The operation that computed this tensor, if autograd recorded it; {@code torch.Tensor.grad_fn}.
   */
  @Taught
  default Optional<GradFn> gradFn() {
    return Optional.ofNullable(self().gradFnOrNull());
  }

  /**
   * The gradient that backward has left in this tensor, in its shape; {@code torch.Tensor.grad}.
   *
   * @throws TensorException if there is none
   */
  @Taught
  default Tensor grad() {
    Tensor grad = self().grad;
    if (grad == null) {
      throw new TensorException(
          self().needsGradient()
              ? "grad: this tensor has no gradient yet; call backward on a result computed from it."
              : "grad: this tensor has no gradient; call requiresGrad_ before computing with it.");
    }
    return grad;
  }

  /** Whether backward has left a gradient in this tensor: {@code torch.Tensor.grad} is not None. */
  @Taught
  default boolean hasGrad() {
    return self().grad != null;
  }

  /** Forgets the gradient; {@code torch.Tensor.grad = None}. */
  @Taught
  default void clearGrad() {
    self().grad = null;
  }

  /**
   * Keeps the gradient of a tensor that is not a leaf, too; {@code torch.Tensor.retain_grad()}.
   *
   * @throws TensorException if this does not require gradients
   */
  @Taught
  default void retainGrad() {
    if (!self().needsGradient()) {
      throw new TensorException(
          "retainGrad: this tensor has no gradient; call requiresGrad_ before computing with it.");
    }
    self().retainsGrad = true;
  }

  /**
   * Computes the gradients of all leaves that this number was computed from, and adds them to what
   * {@link #grad} holds; {@code torch.Tensor.backward}.
   *
   * @throws TensorException if this is not one number, or does not require gradients, or what the
   *     gradients are computed from was changed in place, or used by a backward before
   */
  @Taught
  default void backward() {
    if (self().elements() != 1) {
      throw new ShapeException(
          "backward: only one number can be differentiated, but the shape is "
              + self().shape()
              + "; take its sum or mean, or pass a gradient of that shape.");
    }
    backward(self().onesLike(), false);
  }

  /**
   * Backward from any shape, given the gradient of some later number by this tensor, in its shape,
   * which is converted to its type; {@code torch.Tensor.backward}.
   *
   * @throws TensorException if the shapes differ, or this does not require gradients, or what they
   *     are computed from was changed in place, or used by a backward that did not keep it
   */
  @Taught
  default void backward(Tensor gradient) {
    backward(gradient, false);
  }

  /**
   * Backward that, if asked, keeps the graph so that it can be used again; {@code
   * torch.Tensor.backward}.
   *
   * @throws TensorException if the shapes differ, or this does not require gradients, or what they
   *     are computed from was changed in place, or used by a backward that did not keep it
   */
  @Taught
  default void backward(Tensor gradient, boolean retainGraph) {
    if (!self().needsGradient()) {
      throw new TensorException(
          "backward: nothing here requires gradients; call requiresGrad_ on the tensors to learn,"
              + " before computing with them.");
    }
    if (!gradient.shape().equals(self().shape())) {
      throw new ShapeException(
          "backward: the gradient has shape "
              + gradient.shape()
              + ", but the tensor has shape "
              + self().shape()
              + ".");
    }
    new Backward(retainGraph).run(self(), gradient.detach().to(self().dtype()));
  }

  /**
   * A new tensor with the same elements, which it shares, and shape, cut off from autograd; {@code
   * torch.Tensor.detach()}.
   */
  @Taught
  default Tensor detach() {
    return new Tensor(self().storage, self().layout);
  }
}
