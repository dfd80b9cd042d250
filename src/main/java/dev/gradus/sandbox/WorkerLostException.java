package dev.gradus.sandbox;

/** A worker went down with its spawner. What it was asked may be asked of another. */
public final class WorkerLostException extends SandboxException {
  private static final long serialVersionUID = 1;

  public WorkerLostException(String why) {
    super("A worker was lost: " + why + ".");
  }
}
