package dev.gradus.tensor;

/** What the tensor core throws when it is asked for something impossible; the message says why. */
public class TensorException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  /** With a sentence that says what is wrong, where, and what would fit. */
  public TensorException(String message) {
    super(message);
  }
}
