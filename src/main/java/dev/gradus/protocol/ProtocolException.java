package dev.gradus.protocol;

/** Bytes that no honest peer sends. */
public final class ProtocolException extends RuntimeException {
  private static final long serialVersionUID = 1;

  public ProtocolException(String message) {
    super(message);
  }
}
