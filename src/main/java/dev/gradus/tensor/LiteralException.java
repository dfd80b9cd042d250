package dev.gradus.tensor;

/** Text that is not a tensor; the message says what was found and where. */
public final class LiteralException extends TensorException {
  private static final long serialVersionUID = 1L;

  /** With a sentence that says what is wrong, where, and what would fit. */
  public LiteralException(String message) {
    super(message);
  }
}
