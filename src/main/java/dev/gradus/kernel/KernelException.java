package dev.gradus.kernel;

/** The kernel refused a system call that we need. */
public final class KernelException extends RuntimeException {
  private static final long serialVersionUID = 1;

  public KernelException(String message) {
    super(message);
  }
}
