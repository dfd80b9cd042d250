package dev.gradus.tensor.oracle;

import dev.gradus.tensor.Tensor;
import dev.gradus.tensor.TensorFunction;
import dev.gradus.tensor.nn.Functional;
import java.util.List;

/** Forms that take a number for a tensor, or leave out what torch has a default for. */
final class ShorthandQuestions {
  private ShorthandQuestions() {}

  static List<Question> all() {
    List<Tensor[]> x = Inputs.cubes();
    List<Tensor[]> classes =
        Inputs.list(Inputs.integers(0, 4, 3, 2), Inputs.integers(0, 9), Inputs.integers(0, 1, 2));
    List<Tensor[]> whole = Inputs.list(Inputs.integers(-9, 9, 3, 4));
    return List.of(
        one(
            "where else number",
            "torch.where(torch.gt(x, 0.), x, 0.5)",
            t -> Tensor.where(t[0].detach().gt(0), t[0], 0.5),
            x),
        one(
            "where number else",
            "torch.where(torch.gt(x, 0.), -2, x)",
            t -> Tensor.where(t[0].detach().gt(0), -2, t[0]),
            x),
        flat(
            "where whole else number",
            "torch.where(torch.gt(x, 0), x, 0.5)",
            t -> Tensor.where(t[0].gt(0), t[0], 0.5),
            whole),
        flat(
            "where whole number else",
            "torch.where(torch.gt(x, 0), 7, x)",
            t -> Tensor.where(t[0].gt(0), 7, t[0]),
            whole),
        flat(
            "hardtanh whole",
            "torch.hardtanh(x, -2.5, 3.5)",
            t -> Functional.hardtanh(t[0], -2.5, 3.5),
            whole),
        flat(
            "threshold whole",
            "torch.threshold(x, -1.5, 2.5)",
            t -> Functional.threshold(t[0], -1.5, 2.5),
            whole),
        flat("arange from", "torch.arange(-2, 5)", t -> Tensor.arange(-2, 5), whole),
        flat("arange from half", "torch.arange(0.5, 5)", t -> Tensor.arange(0.5, 5), whole),
        one("sort last", "(torch.sort(x))[0]", t -> t[0].sort().values(), x),
        flat("sort last places", "(torch.sort(x))[1]", t -> t[0].sort().indices(), x),
        flat("one_hot counted", "torch.one_hot(x)", t -> t[0].oneHot(), classes),
        one(
            "split sizes",
            "(torch.split_with_sizes(torch.flatten(x, 0, -1), [2, 1, %s], 0))[2]"
                .formatted("torch.numel(x) - 3"),
            t -> t[0].flatten().split(new int[] {2, 1, t[0].elements() - 3}, 0).get(2),
            x),
        flat(
            "isclose nan",
            "torch.isclose(x, torch.mul(x, 1.00001), 1.e-05, 1.e-08, True)",
            t -> t[0].isClose(t[0].mul(1.00001), 1e-5, 1e-8, true),
            Inputs.list(Inputs.edges())));
  }

  private static Question one(
      String name, String torch, TensorFunction ours, List<Tensor[]> inputs) {
    return Question.of(name, torch, ours, inputs).differentiating(1);
  }

  private static Question flat(
      String name, String torch, TensorFunction ours, List<Tensor[]> inputs) {
    return Question.of(name, torch, ours, inputs).differentiating(0);
  }
}
