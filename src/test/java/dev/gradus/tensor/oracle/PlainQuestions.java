package dev.gradus.tensor.oracle;

import dev.gradus.tensor.DType;
import dev.gradus.tensor.Shape;
import dev.gradus.tensor.Tensor;
import dev.gradus.tensor.TensorFunction;
import dev.gradus.tensor.nn.Functional;
import java.util.List;

/** Creation, changes in place, copies, affine maps, and reductions at the edges. */
final class PlainQuestions {
  private PlainQuestions() {}

  static List<Question> creation() {
    List<Tensor[]> x = Inputs.list(Inputs.random(2, 3), Inputs.integers(0, 9, 4), Inputs.random());
    return List.of(
        flat("arange", "torch.arange(0, 7, 1)", t -> Tensor.arange(7), x),
        flat("arange steps", "torch.arange(9, -4, -3)", t -> Tensor.arange(9, -4, -3), x),
        flat("arange halves", "torch.arange(0., 3.1, 0.3)", t -> Tensor.arange(0, 3.1, 0.3), x),
        flat("linspace", "torch.linspace(-3., 7., 13)", t -> Tensor.linspace(-3, 7, 13), x),
        flat("linspace one", "torch.linspace(2., 7., 1)", t -> Tensor.linspace(2, 7, 1), x),
        flat("eye", "torch.eye(4)", t -> Tensor.eye(4), x),
        flat("zeros", "torch.zeros([2, 3])", t -> Tensor.zeros(2, 3), x),
        flat("ones", "torch.ones([3])", t -> Tensor.ones(3), x),
        flat("full", "torch.full([2, 2], 0.1)", t -> Tensor.full(Shape.of(2, 2), 0.1), x),
        flat("full whole", "torch.full([2, 2], 7)", t -> Tensor.full(Shape.of(2, 2), 7), x),
        flat(
            "full whole plus",
            "torch.add(torch.full([2, 2], 7), 0.5)",
            t -> Tensor.full(Shape.of(2, 2), 7).add(0.5),
            x),
        flat("zeros_like", "torch.zeros_like(x)", t -> t[0].zerosLike(), x),
        flat("ones_like", "torch.ones_like(x)", t -> t[0].onesLike(), x),
        flat("full_like", "torch.full_like(x, 7)", t -> t[0].fullLike(7), x),
        flat("long", "torch.to(x, 4)", t -> t[0].toLong(), x),
        flat("bool", "torch.to(x, 11)", t -> t[0].to(DType.BOOL), x));
  }

  static List<Question> inPlace() {
    List<Tensor[]> xy =
        List.of(
            new Tensor[] {Inputs.random(3, 4), Inputs.random(3, 4)},
            new Tensor[] {Inputs.random(3, 4), Inputs.random(4)},
            new Tensor[] {Inputs.random(4, 3).t(), Inputs.random()},
            new Tensor[] {Inputs.edges(), Inputs.edges().mul(0.5)});
    return List.of(
        flat("add_", "torch.add_(torch.clone(x), y)", t -> t[0].copy().add_(t[1]), xy),
        flat("sub_", "torch.sub_(torch.clone(x), y)", t -> t[0].copy().sub_(t[1]), xy),
        flat("mul_", "torch.mul_(torch.clone(x), y)", t -> t[0].copy().mul_(t[1]), xy),
        flat("div_", "torch.div_(torch.clone(x), y)", t -> t[0].copy().div_(t[1]), xy),
        flat("add_ half", "torch.add_(torch.clone(x), 0.1)", t -> t[0].copy().add_(0.1), xy),
        flat("sub_ half", "torch.sub_(torch.clone(x), 0.1)", t -> t[0].copy().sub_(0.1), xy),
        flat("mul_ half", "torch.mul_(torch.clone(x), 0.1)", t -> t[0].copy().mul_(0.1), xy),
        flat("div_ half", "torch.div_(torch.clone(x), 0.1)", t -> t[0].copy().div_(0.1), xy),
        flat("clamp_", "torch.clamp_(torch.clone(x), -1., 2.)", t -> t[0].copy().clamp_(-1, 2), xy),
        flat("fill_", "torch.fill_(torch.clone(x), 0.1)", t -> t[0].copy().fill_(0.1), xy),
        flat("zero_", "torch.zero_(torch.clone(x))", t -> t[0].copy().zero_(), xy),
        flat("copy_", "torch.copy_(torch.clone(x), y)", t -> t[0].copy().copy_(t[1]), xy));
  }

  static List<Question> moving() {
    List<Tensor[]> x = Inputs.cubes();
    return List.of(
        one("at", "torch.select(x, 0, 0)", t -> t[0].at(0), x),
        one("narrow", "torch.narrow(x, 1, 0, 1)", t -> t[0].narrow(1, 0, 1), x),
        one(
            "contiguous",
            "torch.contiguous(torch.transpose(x, 0, 1))",
            t -> t[0].transpose(0, 1).contiguous(),
            x),
        one("copy", "torch.clone(x)", t -> t[0].copy(), x),
        one(
            "sum_to",
            "torch.sum_to_size(torch.add(x, torch.zeros([3, 1, 1, 1])), [1, 1, 1])",
            t -> t[0].add(Tensor.zeros(3, 1, 1, 1)).sumTo(Shape.of(1, 1, 1)),
            x),
        one("t", "torch.t(torch.select(x, 0, 0))", t -> t[0].select(0, 0).t(), x),
        one("squeeze dim", "torch.squeeze(x, 2)", t -> t[0].squeeze(2), x),
        one(
            "expand kept",
            "torch.expand(torch.unsqueeze(x, 0), [2, -1, -1, -1])",
            t -> t[0].unsqueeze(0).expand(2, -1, -1, -1),
            x),
        one("split last", "(torch.split(x, 1, 2))[-1]", t -> t[0].split(1, 2).getLast(), x),
        one("sort up", "(torch.sort(x, 2, False))[0]", t -> t[0].sort(2).values(), x),
        one(
            "topk least",
            "(torch.topk(x, 1, 2, False))[0]",
            t -> t[0].topk(1, 2, false).values(),
            x),
        flat("sort places", "(torch.sort(x, 1))[1]", t -> t[0].sort(1).indices(), x),
        flat("argmin", "torch.argmin(x)", t -> t[0].argmin(), x));
  }

  static List<Question> affine() {
    List<Tensor[]> added =
        List.of(
            new Tensor[] {Inputs.random(2), Inputs.random(3, 5), Inputs.random(5, 2)},
            new Tensor[] {Inputs.random(3, 2), Inputs.random(3, 5), Inputs.random(5, 2)},
            new Tensor[] {Inputs.random(1), Inputs.random(9, 17), Inputs.random(17, 13)},
            new Tensor[] {Inputs.random(3, 1), Inputs.random(5, 3).t(), Inputs.random(2, 5).t()});
    List<Tensor[]> linear =
        List.of(
            new Tensor[] {Inputs.random(4, 5), Inputs.random(3, 5), Inputs.random(3)},
            new Tensor[] {Inputs.random(5), Inputs.random(3, 5), Inputs.random(3)},
            new Tensor[] {Inputs.random(2, 4, 5), Inputs.random(3, 5), Inputs.random(3)});
    return List.of(
        Question.of("addmm", "torch.addmm(x, y, z)", t -> t[0].addmm(t[1], t[2]), added),
        Question.of(
            "linear", "torch.linear(x, y, z)", t -> Functional.linear(t[0], t[1], t[2]), linear),
        Question.of(
                "linear plain",
                "torch.linear(x, y, None)",
                t -> Functional.linear(t[0], t[1]),
                linear)
            .differentiating(2));
  }

  static List<Question> edges() {
    List<Tensor[]> x = Inputs.edgeCubes();
    List<Tensor[]> squared = Inputs.edgeCubesToSquare();
    return List.of(
        one("sum edges", "torch.sum(x, [1])", t -> t[0].sum(1), x),
        one("mean edges", "torch.mean(x, [1])", t -> t[0].mean(1), x),
        one("prod edges", "torch.prod(x, 1)", t -> t[0].prod(1), x),
        one("max edges", "torch.max(x)", t -> t[0].max(), x),
        one("min edges", "torch.min(x)", t -> t[0].min(), x),
        one("amax edges", "torch.amax(x, [1])", t -> t[0].max(1), x),
        one("amin edges", "torch.amin(x, [1])", t -> t[0].min(1), x),
        one("max dim edges", "(torch.max(x, 1))[0]", t -> t[0].maxWithIndices(1).values(), x),
        one("min dim edges", "(torch.min(x, 1))[0]", t -> t[0].minWithIndices(1).values(), x),
        flat("argmax edges", "torch.argmax(x, 1)", t -> t[0].argmax(1), x),
        flat("argmin edges", "torch.argmin(x, 1)", t -> t[0].argmin(1), x),
        one("std edges", "torch.std(x, [1])", t -> t[0].std(1), squared),
        one(
            "norm edges",
            "torch.linalg_vector_norm(x, 2, [1])",
            t -> t[0].norm(2, 1, false),
            squared),
        one("norm 1 edges", "torch.linalg_vector_norm(x, 1, [1])", t -> t[0].norm(1, 1, false), x),
        one("logsumexp edges", "torch.logsumexp(x, [1])", t -> t[0].logsumexp(1), x),
        one("cumsum edges", "torch.cumsum(x, 1)", t -> t[0].cumsum(1), x),
        one("softmax edges", "torch.softmax(x, 1)", t -> t[0].softmax(1), x),
        one("log_softmax edges", "torch.log_softmax(x, 1)", t -> t[0].logSoftmax(1), x));
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
