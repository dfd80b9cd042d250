package dev.gradus.tensor.oracle;

import dev.gradus.tensor.Shape;
import dev.gradus.tensor.Tensor;
import java.util.List;

/** Operations on whole tensors: reductions, products, views, picking. */
final class StructureQuestions {
  private StructureQuestions() {}

  static List<Question> reductions() {
    List<Tensor[]> x = Inputs.cubes();
    return List.of(
        Question.of("sum", "torch.sum(x)", t -> t[0].sum(), x).differentiating(1),
        Question.of("sum dim", "torch.sum(x, [1])", t -> t[0].sum(1), x).differentiating(1),
        Question.of("sum dims", "torch.sum(x, [0, 2])", t -> t[0].sum(0, 2), x).differentiating(1),
        Question.of("sum kept", "torch.sum(x, [-1], True)", t -> t[0].sum(-1, true), x)
            .differentiating(1),
        Question.of("mean", "torch.mean(x)", t -> t[0].mean(), x).differentiating(1),
        Question.of("mean dim", "torch.mean(x, [1])", t -> t[0].mean(1), x).differentiating(1),
        Question.of("mean dims", "torch.mean(x, [0, 1])", t -> t[0].mean(0, 1), x)
            .differentiating(1),
        Question.of("prod", "torch.prod(x)", t -> t[0].prod(), x).differentiating(1),
        Question.of("prod dim", "torch.prod(x, 1)", t -> t[0].prod(1), x).differentiating(1),
        Question.of("var", "torch.var(x, True)", t -> t[0].var(), x).differentiating(1),
        Question.of("var dim", "torch.var(x, [0], True, True)", t -> t[0].var(0, true, 1), x)
            .differentiating(1),
        Question.of("var uncorrected", "torch.var(x, [1], False)", t -> t[0].var(1, false, 0), x)
            .differentiating(1),
        Question.of("std", "torch.std(x, True)", t -> t[0].std(), x).differentiating(1),
        Question.of("std uncorrected", "torch.std(x, [1], False)", t -> t[0].std(1, false, 0), x)
            .differentiating(1),
        Question.of("max", "torch.max(x)", t -> t[0].max(), x).differentiating(1),
        Question.of("min", "torch.min(x)", t -> t[0].min(), x).differentiating(1),
        Question.of("amax", "torch.amax(x, [1])", t -> t[0].max(1), x).differentiating(1),
        Question.of(
                "amin",
                "torch.amin(x, [0, 2], True)",
                t -> Tensor.stack(0, t[0].min(0, 2)).reshape(1, -1, 1),
                x)
            .differentiating(1),
        Question.of("max dim", "(torch.max(x, 1))[0]", t -> t[0].maxWithIndices(1).values(), x)
            .differentiating(1),
        Question.of("min dim", "(torch.min(x, 1))[0]", t -> t[0].minWithIndices(1).values(), x)
            .differentiating(1),
        Question.of("norm", "torch.linalg_vector_norm(x, 2)", t -> t[0].norm(), x)
            .differentiating(1),
        Question.of("norm 1", "torch.linalg_vector_norm(x, 1)", t -> t[0].norm(1), x)
            .differentiating(1),
        Question.of(
                "norm 3",
                "torch.linalg_vector_norm(x, 3, [1], True)",
                t -> t[0].norm(3, 1, true),
                x)
            .differentiating(1),
        Question.of(
                "norm inf",
                "torch.linalg_vector_norm(x, inf)",
                t -> t[0].norm(Double.POSITIVE_INFINITY),
                x)
            .differentiating(1),
        Question.of("logsumexp", "torch.logsumexp(x, [1])", t -> t[0].logsumexp(1), x)
            .differentiating(1),
        Question.of(
                "logsumexp kept", "torch.logsumexp(x, [0], True)", t -> t[0].logsumexp(0, true), x)
            .differentiating(1),
        Question.of("cumsum", "torch.cumsum(x, 1)", t -> t[0].cumsum(1), x).differentiating(1),
        Question.of("argmax", "torch.argmax(x)", t -> t[0].argmax(), x).differentiating(0),
        Question.of("argmax dim", "torch.argmax(x, 1)", t -> t[0].argmax(1), x).differentiating(0),
        Question.of("argmin dim", "torch.argmin(x, 0)", t -> t[0].argmin(0), x).differentiating(0),
        Question.of("all", "torch.all(torch.gt(x, -5.))", t -> t[0].gt(-5.0).all(), x)
            .differentiating(0),
        Question.of("any dim", "torch.any(torch.gt(x, 5.), 1)", t -> t[0].gt(5.0).any(1), x)
            .differentiating(0));
  }

  static List<Question> views() {
    List<Tensor[]> x = Inputs.cubes();
    return List.of(
        Question.of("transpose", "torch.transpose(x, 0, 2)", t -> t[0].transpose(0, 2), x)
            .differentiating(1),
        Question.of("permute", "torch.permute(x, [2, 0, 1])", t -> t[0].permute(2, 0, 1), x)
            .differentiating(1),
        Question.of("reshape", "torch.reshape(x, [-1])", t -> t[0].reshape(-1), x)
            .differentiating(1),
        Question.of("flatten", "torch.flatten(x, 1, 2)", t -> t[0].flatten(1, 2), x)
            .differentiating(1),
        Question.of("squeeze", "torch.squeeze(x)", t -> t[0].squeeze(), x).differentiating(1),
        Question.of("unsqueeze", "torch.unsqueeze(x, 1)", t -> t[0].unsqueeze(1), x)
            .differentiating(1),
        Question.of("select", "torch.select(x, 1, 0)", t -> t[0].select(1, 0), x)
            .differentiating(1),
        Question.of("slice", "torch.slice(x, 2, 0, 9, 2)", t -> t[0].slice(2, 0, 9, 2), x)
            .differentiating(1),
        Question.of(
                "expand",
                "torch.expand(torch.unsqueeze(x, 0), [2, -1, -1, -1])",
                t ->
                    t[0].unsqueeze(0)
                        .expand(
                            Shape.of(
                                2, t[0].shape().dim(0), t[0].shape().dim(1), t[0].shape().dim(2))),
                x)
            .differentiating(1),
        Question.of("cat", "torch.cat([x, x], 1)", t -> Tensor.cat(1, t[0], t[0]), x)
            .differentiating(1),
        Question.of("stack", "torch.stack([x, x], -1)", t -> Tensor.stack(-1, t[0], t[0]), x)
            .differentiating(1),
        Question.of("split", "(torch.split(x, 2, 2))[0]", t -> t[0].split(2, 2).get(0), x)
            .differentiating(1),
        Question.of("chunk", "(torch.chunk(x, 2, 0))[0]", t -> t[0].chunk(2, 0).get(0), x)
            .differentiating(1),
        Question.of("sort", "(torch.sort(x, 1, True))[0]", t -> t[0].sort(1, true).values(), x)
            .differentiating(1),
        Question.of("topk", "(torch.topk(x, 1, 1))[0]", t -> t[0].topk(1, 1, true).values(), x)
            .differentiating(1),
        Question.of(
                "masked_select",
                "torch.masked_select(x, torch.gt(x, 0.))",
                t -> t[0].maskedSelect(t[0].gt(0)),
                x)
            .differentiating(1),
        Question.of(
                "masked_fill",
                "torch.masked_fill(x, torch.gt(x, 0.), 2.5)",
                t -> t[0].maskedFill(t[0].gt(0), 2.5),
                x)
            .differentiating(1),
        Question.of("double", "torch.to(x, 7)", t -> t[0].toDouble(), x).differentiating(1));
  }

  static List<Question> products() {
    List<Tensor[]> pairs =
        List.of(
            new Tensor[] {Inputs.random(5), Inputs.random(5)},
            new Tensor[] {Inputs.random(3, 5), Inputs.random(5)},
            new Tensor[] {Inputs.random(5), Inputs.random(5, 2)},
            new Tensor[] {Inputs.random(3, 5), Inputs.random(5, 2)},
            new Tensor[] {Inputs.random(2, 3, 5), Inputs.random(2, 5, 4)},
            new Tensor[] {Inputs.random(2, 3, 5), Inputs.random(5, 4)},
            new Tensor[] {Inputs.random(2, 1, 3, 5), Inputs.random(4, 5, 2)},
            new Tensor[] {Inputs.random(2, 3, 5), Inputs.random(5)},
            new Tensor[] {Inputs.random(5), Inputs.random(2, 5, 4)},
            new Tensor[] {Inputs.random(5, 3).t(), Inputs.random(2, 5).t()},
            new Tensor[] {Inputs.random(1, 1), Inputs.random(1, 1)},
            new Tensor[] {Inputs.random(2, 0), Inputs.random(0, 3)},
            new Tensor[] {Inputs.random(9, 17), Inputs.random(17, 13)});
    List<Tensor[]> vectors = List.<Tensor[]>of(new Tensor[] {Inputs.random(4), Inputs.random(4)});
    List<Tensor[]> indexed =
        List.of(
            new Tensor[] {Inputs.random(4, 3), Inputs.integers(0, 3, 4, 2)},
            new Tensor[] {Inputs.random(5, 3), Inputs.integers(0, 3, 2, 6)});
    List<Tensor[]> rows =
        List.<Tensor[]>of(new Tensor[] {Inputs.random(4, 3), Inputs.integers(0, 3, 5)});
    List<Tensor[]> classes = Inputs.list(Inputs.integers(0, 4, 3, 2));
    return List.of(
        Question.of("matmul", "torch.matmul(x, y)", t -> t[0].matmul(t[1]), pairs),
        Question.of("dot", "torch.dot(x, y)", t -> t[0].dot(t[1]), vectors),
        Question.of("outer", "torch.outer(x, y)", t -> t[0].outer(t[1]), vectors),
        Question.of("gather", "torch.gather(x, 1, y)", t -> t[0].gather(1, t[1]), indexed)
            .differentiating(1),
        Question.of(
                "index_select", "torch.index_select(x, 1, y)", t -> t[0].indexSelect(1, t[1]), rows)
            .differentiating(1),
        Question.of("one_hot", "torch.one_hot(x, 4)", t -> t[0].oneHot(4), classes)
            .differentiating(0));
  }
}
