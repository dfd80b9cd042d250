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

  final String name;
  final Tensor[] inputs;

  /** Later operations have greater numbers, so that backward meets results before inputs. */
  final long number = CREATED.getAndIncrement();

  /** The storage of each input as it was; backward refuses to use what was changed since. */
  private final int[] versions;

  private boolean released;

  /**
   * Remembers an operation.
   *
   * @param name what printing shows, such as {@code AddBackward0}
   * @param inputs the tensors that the result was computed from
   */
  protected GradFn(String name, Tensor... inputs) {
    this.name = name;
    this.inputs = inputs;
    this.versions = new int[inputs.length];
    for (int i = 0; i < inputs.length; i++) {
      versions[i] = inputs[i].storage.version;
    }
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
    result.becomesResultOf(this);
  }

  /** What printing shows, such as {@code AddBackward0}; {@code torch.autograd.graph.Node.name}. */
  public final String name() {
    return name;
  }

  /** The gradient of one input, after checking that the values needed are still there. */
  final Tensor checkedGradient(int input, Tensor upstream) {
    if (released) {
      throw new TensorException(
          "backward: this graph was already used; compute the loss again before the next backward,"
              + " or call backward with retainGraph.");
    }
    for (int i = 0; i < inputs.length; i++) {
      if (inputs[i].storage.version != versions[i]) {
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
