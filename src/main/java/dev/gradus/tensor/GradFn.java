package dev.gradus.tensor;

import java.util.concurrent.atomic.AtomicLong;

/**
 * How a tensor was computed, and so how gradients flow back through it; torch's {@code grad_fn}.
 *
 * <p>An operation that autograd can follow makes one of these for its result, and says in {@link
 * #gradient} what the gradient of each input is, given that of the result.
 */
@Taught
public abstract class GradFn {
  private static final AtomicLong CREATED = new AtomicLong();
  private static final int[] UNKNOWN = {};

  final String name;
  final Tensor[] inputs;

  /** Which inputs needed a gradient then; asking for more later is too late. */
  final boolean[] wanted;

  /** Later operations have greater numbers, so that backward meets results before inputs. */
  final long number = CREATED.getAndIncrement();

  /** What the gradients are computed from, each as it was: backward refuses what changed since. */
  private Tensor[] saved;

  /** Empty until it is known what is saved. */
  private int[] versions = UNKNOWN;

  private boolean released;

  /**
   * Remembers an operation, whose gradients are computed from its inputs unless {@link #saving}
   * tells otherwise.
   *
   * @param name what printing shows, such as {@code AddBackward0}
   * @param inputs the tensors that the result was computed from
   */
  protected GradFn(String name, Tensor... inputs) {
    this.name = name;
    this.inputs = inputs;
    this.saved = inputs;
    this.wanted = new boolean[inputs.length];
    for (int i = 0; i < inputs.length; i++) {
      wanted[i] = inputs[i].needsGradient();
    }
  }

  private static int[] versions(Tensor... tensors) {
    int[] versions = new int[tensors.length];
    for (int i = 0; i < tensors.length; i++) {
      versions[i] = tensors[i].storage.version;
    }
    return versions;
  }

  /**
   * Names the tensors, of any shape, that {@link #gradient} looks at, where those are not the
   * inputs: some of them, or the result, or an index. Backward refuses to go on if one was changed
   * in place, or, if there is any, to go this way twice; {@code
   * torch.autograd.function.FunctionCtx.save_for_backward}.
   *
   * @return this
   */
  public final GradFn saving(Tensor... tensors) {
    saved = tensors;
    versions = versions(tensors);
    return this;
  }

  /** What the gradients of a product are computed from: that of each factor from the other. */
  static Tensor[] factors(Tensor a, Tensor b) {
    if (a.needsGradient()) {
      return b.needsGradient() ? new Tensor[] {a, b} : new Tensor[] {b};
    }
    return b.needsGradient() ? new Tensor[] {a} : new Tensor[0];
  }

  /**
   * The gradient of one input.
   *
   * @param input which input, from 0
   * @param upstream the gradient of the result, in the result's shape
   * @return the gradient, in the input's shape
   */
  protected abstract Tensor gradient(int input, Tensor upstream);

  /** Whether an operation on these inputs has to be remembered. */
  public static boolean records(Tensor... inputs) {
    for (Tensor input : inputs) {
      if (input.needsGradient()) {
        return NoGrad.isRecording();
      }
    }
    return false;
  }

  /** Makes this the {@code torch.Tensor.grad_fn} of the result. */
  public final void becomesThatOf(Tensor result) {
    if (versions.length < saved.length) {
      versions = versions(saved);
    }
    result.becomesResultOf(this);
  }

  /** What printing shows, such as {@code AddBackward0}; {@code torch.autograd.graph.Node.name}. */
  public final String name() {
    return name;
  }

  /** The gradient of one input, after checking that the values needed are still there. */
  final Tensor checkedGradient(int input, Tensor upstream) {
    if (released && saved.length > 0) {
      throw new TensorException(
          "backward: this graph was already used; compute the loss again before the next backward,"
              + " or call backward with retainGraph.");
    }
    for (int i = 0; i < saved.length; i++) {
      if (saved[i].storage.version != versions[i]) {
        throw new TensorException(
            "backward: a tensor that "
                + name
                + " needs was changed in place after it was used; compute the loss again after"
                + " changing it.");
      }
    }
    return gradient(input, upstream);
  }

  final void release() {
    released = true;
  }
}
