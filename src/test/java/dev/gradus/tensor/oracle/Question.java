package dev.gradus.tensor.oracle;

import dev.gradus.tensor.Tensor;
import dev.gradus.tensor.TensorFunction;
import java.util.List;

/**
 * An operation as torch and as Gradus write it, and the inputs to try it with.
 *
 * @param name unique; the first word names the operation
 * @param torch a TorchScript expression of x, y and z
 * @param ours the same operation here
 * @param differentiated how many of the inputs, from the first, are differentiated
 * @param elementwise whether each result depends on one element of each input alone
 * @param exact what float64 computes without cancellation; mostly the same expression
 * @param inputs the sets of inputs
 */
record Question(
    String name,
    String torch,
    TensorFunction ours,
    int differentiated,
    boolean elementwise,
    String exact,
    List<Tensor[]> inputs) {

  static Question elementwise(
      String name, String torch, TensorFunction ours, List<Tensor[]> inputs) {
    return new Question(name, torch, ours, inputs.getFirst().length, true, torch, inputs);
  }

  static Question of(String name, String torch, TensorFunction ours, List<Tensor[]> inputs) {
    return new Question(name, torch, ours, inputs.getFirst().length, false, torch, inputs);
  }

  /** The same with gradients for the first inputs only. */
  Question differentiating(int count) {
    return new Question(name, torch, ours, count, elementwise, exact, inputs);
  }

  /** The same with an expression that, in float64, is exact where torch's own cancels. */
  Question exactly(String expression) {
    return new Question(name, torch, ours, differentiated, elementwise, expression, inputs);
  }

  @Override
  public String toString() {
    return name;
  }
}
