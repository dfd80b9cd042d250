package dev.gradus.tensor;

/** Whether this thread records operations for autograd, for whoever runs others' code in it. */
public final class GradMode {
  private GradMode() {}

  /** Records again, whatever {@link NoGrad} was left open. */
  public static void reset() {
    NoGrad.OFF.remove();
  }
}
