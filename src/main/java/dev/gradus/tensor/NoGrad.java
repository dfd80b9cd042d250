package dev.gradus.tensor;

/**
 * While one of these is open, operations are not recorded for autograd; {@code torch.no_grad()}.
 *
 * <pre>{@code
 * try (var guard = new NoGrad()) {
 *   weight.sub_(weight.grad().mul(0.1));
 * }
 * }</pre>
 */
@Taught
public final class NoGrad implements AutoCloseable {
  static final ThreadLocal<Boolean> OFF = new ThreadLocal<>();

  private final boolean before;

  /** Stops recording in this thread until {@link #close()}. */
  public NoGrad() {
    before = isRecording();
    OFF.set(true);
  }

  /**
   * Whether operations on tensors that require gradients are recorded now; {@code
   * torch.is_grad_enabled}.
   */
  public static boolean isRecording() {
    return OFF.get() == null;
  }

  /** Goes back to what was before. */
  @Override
  public void close() {
    if (before) {
      OFF.remove();
    }
  }
}
