package dev.gradus.tensor;

/** Sizes, dims or ranks that don't fit the operation. */
public final class ShapeException extends TensorException {
  private static final long serialVersionUID = 1L;

  /** With a sentence that says what is wrong, where, and what would fit. */
  public ShapeException(String message) {
    super(message);
  }
}
