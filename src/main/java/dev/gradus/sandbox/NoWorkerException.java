package dev.gradus.sandbox;

/** No worker could be had for a job: nothing of it has run, and it may be done later. */
public final class NoWorkerException extends SandboxException {
  private static final long serialVersionUID = 1;

  public NoWorkerException(String message) {
    super(message);
  }

  public NoWorkerException(String message, Throwable cause) {
    super(message, cause);
  }
}
