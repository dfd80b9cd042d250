package dev.gradus.tensor;

/** A function of tensors, whose gradients can be checked. */
@FunctionalInterface
public interface TensorFunction {
  /** The function's result, of any shape. */
  Tensor of(Tensor... inputs);
}
