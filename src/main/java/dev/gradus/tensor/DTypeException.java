package dev.gradus.tensor;

/** An element type that the operation can't work with. */
public final class DTypeException extends TensorException {
  private static final long serialVersionUID = 1L;

  /** With a sentence that says what is wrong, where, and what would fit. */
  public DTypeException(String message) {
    super(message);
  }
}
