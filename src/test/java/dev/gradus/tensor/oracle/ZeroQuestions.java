package dev.gradus.tensor.oracle;

import dev.gradus.tensor.Tensor;
import dev.gradus.tensor.TensorFunction;
import java.util.List;

/** What becomes of -0, of zeros beside NaN, and of tensors without elements. */
final class ZeroQuestions {
  private ZeroQuestions() {}

  static List<Question> all() {
    List<Tensor[]> x = Inputs.unary();
    return List.of(
        Question.elementwise("pow half", "torch.pow(x, 0.5)", t -> t[0].pow(0.5), x),
        Question.elementwise("pow half less", "torch.pow(x, -0.5)", t -> t[0].pow(-0.5), x),
        Question.elementwise("pow three halves", "torch.pow(x, 1.5)", t -> t[0].pow(1.5), x),
        Question.elementwise("clamp from zero", "torch.clamp(x, 0., 3.)", t -> t[0].clamp(0, 3), x),
        Question.elementwise("clamp to zero", "torch.clamp(x, -3., 0.)", t -> t[0].clamp(-3, 0), x),
        one(
            "prod zero and nan",
            "torch.prod(x, 1)",
            t -> t[0].prod(1),
            Inputs.list(Tensor.parse("[[1., 0., nan], [nan, 2., 0.]]"))),
        one(
            "std correction above count",
            "torch.std(x, [1], correction=9)",
            t -> t[0].std(1, false, 9),
            Inputs.cubes()),
        one(
            "sum empty",
            "torch.sum(x, [1])",
            t -> t[0].sum(1),
            Inputs.list(Tensor.zeros(2, 3, 0), Tensor.zeros(2, 0, 3), Tensor.zeros(0, 3))),
        Question.of("matmul empty", "torch.matmul(x, y)", t -> t[0].matmul(t[1]), empty()),
        Question.of(
            "addmm empty",
            "torch.addmm(torch.zeros([1]), x, y)",
            t -> Tensor.zeros(1).addmm(t[0], t[1]),
            empty().subList(0, 2)));
  }

  private static List<Tensor[]> empty() {
    return List.of(
        new Tensor[] {Tensor.zeros(0, 3), Tensor.zeros(3, 0)},
        new Tensor[] {Tensor.zeros(2, 3), Tensor.zeros(3, 0)},
        new Tensor[] {Tensor.zeros(0, 3), Tensor.zeros(2, 3, 0)},
        new Tensor[] {Tensor.zeros(2, 0, 3), Tensor.zeros(3)});
  }

  private static Question one(
      String name, String torch, TensorFunction ours, List<Tensor[]> inputs) {
    return Question.of(name, torch, ours, inputs).differentiating(1);
  }
}
