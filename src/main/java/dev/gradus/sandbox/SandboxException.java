package dev.gradus.sandbox;

/** The sandbox itself failed: our trouble, never the learner's. */
public sealed class SandboxException extends RuntimeException
    permits NoWorkerException, WorkerLostException {
  private static final long serialVersionUID = 1;

  public SandboxException(String message) {
    super(message);
  }

  public SandboxException(String message, Throwable cause) {
    super(message, cause);
  }
}
