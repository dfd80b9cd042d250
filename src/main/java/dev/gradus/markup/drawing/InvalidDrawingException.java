package dev.gradus.markup.drawing;

/** A description that no drawing can be made from. */
public final class InvalidDrawingException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public InvalidDrawingException(String message) {
    super(message);
  }
}
