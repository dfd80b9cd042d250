package dev.gradus.tensor.oracle;

import dev.gradus.tensor.Tensor;
import dev.gradus.tensor.TensorFunction;
import java.util.List;

/** Reductions along several dims, and along none, which stay or go. */
final class KeepingQuestions {
  private static final int[] NONE = {};
  private static final int[] OUTER = {0, 2};
  private static final int[] LAST = {1, -1};

  private KeepingQuestions() {}

  static List<Question> totals() {
    List<Tensor[]> x = Inputs.cubes();
    return List.of(
        one("sum dims kept", "torch.sum(x, [0, 2], True)", t -> t[0].sum(OUTER, true), x),
        one("sum no dims", "torch.sum(x, [], True)", t -> t[0].sum(NONE, true), x),
        one("mean dims kept", "torch.mean(x, [1, -1], True)", t -> t[0].mean(LAST, true), x),
        one("mean no dims", "torch.mean(x, [], False)", t -> t[0].mean(NONE, false), x),
        one("logsumexp dims", "torch.logsumexp(x, [0, 2])", t -> t[0].logsumexp(OUTER, false), x),
        one("logsumexp all", "torch.logsumexp(x, [], True)", t -> t[0].logsumexp(NONE, true), x),
        one(
            "norm dims kept",
            "torch.linalg_vector_norm(x, 2, [0, 2], True)",
            t -> t[0].norm(2, OUTER, true),
            x),
        one(
            "norm 3 no dims",
            "torch.linalg_vector_norm(x, 3, [], True)",
            t -> t[0].norm(3, NONE, true),
            x));
  }

  static List<Question> spreads() {
    List<Tensor[]> x = Inputs.cubes();
    List<Tensor[]> single = Inputs.list(Inputs.random(1), Inputs.random(), Inputs.random(2, 1, 1));
    return List.of(
        one("var biased", "torch.var(x, False)", t -> t[0].var(false), x),
        one("std biased", "torch.std(x, False)", t -> t[0].std(false), x),
        one(
            "var dims kept",
            "torch.var(x, [0, 2], correction=0, keepdim=True)",
            t -> t[0].var(OUTER, true, 0),
            x),
        one(
            "std dims",
            "torch.std(x, [1, -1], correction=2, keepdim=False)",
            t -> t[0].std(LAST, false, 2),
            x),
        // Torch 2.7 counts no elements there when it goes back, and gives infinite gradients.
        flat(
            "var no dims",
            "torch.var(x, [], correction=1, keepdim=True)",
            t -> t[0].var(NONE, true, 1),
            x),
        one("var of one", "torch.var(x, [-1])", t -> t[0].var(new int[] {-1}, false, 1), single),
        one("std of one", "torch.std(x, [-1])", t -> t[0].std(new int[] {-1}, false, 1), single),
        one(
            "std of one biased",
            "torch.std(x, [-1], False)",
            t -> t[0].std(new int[] {-1}, false, 0),
            single));
  }

  static List<Question> extremes() {
    List<Tensor[]> x = Inputs.cubes();
    List<Tensor[]> edges = Inputs.edgeCubes();
    return List.of(
        one("amax dims kept", "torch.amax(x, [1, -1], True)", t -> t[0].max(LAST, true), x),
        one("amin dims kept", "torch.amin(x, [0, 2], True)", t -> t[0].min(OUTER, true), x),
        one("amax no dims", "torch.amax(x, [], True)", t -> t[0].max(NONE, true), x),
        one(
            "amax dims edges",
            "torch.amax(x, [0, 1])",
            t -> t[0].max(new int[] {0, 1}, false),
            edges),
        one("amin no dims edges", "torch.amin(x, [])", t -> t[0].min(NONE, false), edges),
        flat("argmax kept", "torch.argmax(x, 1, True)", t -> t[0].argmax(1, true), x),
        flat("argmin kept", "torch.argmin(x, -1, True)", t -> t[0].argmin(-1, true), edges),
        flat("all kept", "torch.all(torch.gt(x, 0.), 1, True)", t -> t[0].gt(0).all(1, true), x),
        flat("any kept", "torch.any(torch.gt(x, 0.), 1, True)", t -> t[0].gt(0).any(1, true), x),
        flat(
            "all dims kept",
            "torch.all(x, [0, 1], True)",
            t -> t[0].all(new int[] {0, 1}, true),
            edges),
        flat("any dims", "torch.any(x, [0, 2])", t -> t[0].any(OUTER, false), edges),
        flat("all no dims", "torch.all(x, [])", t -> t[0].all(NONE, false), edges),
        flat("any no dims", "torch.any(x, [], True)", t -> t[0].any(NONE, true), edges));
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
