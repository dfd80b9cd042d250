package dev.gradus.tensor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.tensor.nn.Functional;
import dev.gradus.tensor.nn.Losses;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The gradient of each differentiable operation against central differences in float64. */
class GradientsTest {
  static IntStream seeds() {
    return IntStream.range(0, 3);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void gradients_areThoseOfCentralDifferences(int seed) {
    Generator generator = new Generator(seed);
    Tensor x = generator.uniform(0.2, 2, Shape.of(2, 3));
    Tensor y = generator.uniform(0.2, 2, Shape.of(3));
    Map<String, TensorFunction> all = new TreeMap<>();
    part0(all);
    part1(all);
    part2(all);
    all.forEach(
        (name, function) ->
            assertThat(GradientCheck.greatestError(function, x, y)).as(name).isLessThan(1e-6));
  }

  private static void part0(Map<String, TensorFunction> all) {
    all.put("neg", t -> t[0].neg());
    all.put("abs", t -> t[0].abs());
    all.put("sign", t -> t[0].sign());
    all.put("square", t -> t[0].square());
    all.put("reciprocal", t -> t[0].reciprocal());
    all.put("sqrt", t -> t[0].sqrt());
    all.put("rsqrt", t -> t[0].rsqrt());
    all.put("exp", t -> t[0].exp());
    all.put("expm1", t -> t[0].expm1());
    all.put("log", t -> t[0].log());
    all.put("log1p", t -> t[0].log1p());
    all.put("log2", t -> t[0].log2());
    all.put("sin", t -> t[0].sin());
    all.put("cos", t -> t[0].cos());
    all.put("erf", t -> t[0].erf());
    all.put("floor", t -> t[0].floor());
    all.put("ceil", t -> t[0].ceil());
    all.put("round", t -> t[0].round());
    all.put("relu", t -> t[0].relu());
    all.put("sigmoid", t -> t[0].sigmoid());
    all.put("tanh", t -> t[0].tanh());
    all.put("leakyRelu", t -> Functional.leakyRelu(t[0].sub(1.03)));
    all.put("rrelu", t -> Functional.rrelu(t[0].sub(1.03)));
    all.put("relu6", t -> Functional.relu6(t[0].sub(1.03)));
    all.put("elu", t -> Functional.elu(t[0].sub(1.03)));
    all.put("selu", t -> Functional.selu(t[0].sub(1.03)));
    all.put("celu", t -> Functional.celu(t[0].sub(1.03)));
    all.put("gelu", t -> Functional.gelu(t[0].sub(1.03)));
    all.put("geluTanh", t -> Functional.geluTanh(t[0].sub(1.03)));
    all.put("silu", t -> Functional.silu(t[0].sub(1.03)));
    all.put("mish", t -> Functional.mish(t[0].sub(1.03)));
    all.put("softplus", t -> Functional.softplus(t[0].sub(1.03)));
    all.put("softsign", t -> Functional.softsign(t[0].sub(1.03)));
    all.put("logSigmoid", t -> Functional.logSigmoid(t[0].sub(1.03)));
    all.put("hardtanh", t -> Functional.hardtanh(t[0].sub(1.03)));
    all.put("hardsigmoid", t -> Functional.hardsigmoid(t[0].sub(1.03)));
    all.put("hardswish", t -> Functional.hardswish(t[0].sub(1.03)));
    all.put("hardshrink", t -> Functional.hardshrink(t[0].sub(1.03)));
    all.put("softshrink", t -> Functional.softshrink(t[0].sub(1.03)));
    all.put("tanhshrink", t -> Functional.tanhshrink(t[0].sub(1.03)));
  }

  private static void part1(Map<String, TensorFunction> all) {
    all.put("sum", t -> t[0].sum(1));
    all.put("mean", t -> t[0].mean(0));
    all.put("prod", t -> t[0].prod(1));
    all.put("var", t -> t[0].var(1));
    all.put("std", t -> t[0].std(0));
    all.put("max", t -> t[0].max(1));
    all.put("min", t -> t[0].min(0));
    all.put("maxWithIndices", t -> t[0].maxWithIndices(1).values());
    all.put("minWithIndices", t -> t[0].minWithIndices(1).values());
    all.put("norm", t -> t[0].norm());
    all.put("norm 3", t -> t[0].norm(3, 1, true));
    all.put("logsumexp", t -> t[0].logsumexp(1));
    all.put("cumsum", t -> t[0].cumsum(1));
    all.put("softmax", t -> t[0].softmax(1));
    all.put("logSoftmax", t -> t[0].logSoftmax(1));
    all.put("softmin", t -> Functional.softmin(t[0], 0));
    all.put("glu", t -> Functional.glu(t[0], 0));
    all.put("threshold", t -> Functional.threshold(t[0], 0.9, 3));
    all.put("prelu", t -> Functional.prelu(t[0].sub(1.03), t[1]));
    all.put("add", t -> t[0].add(t[1]));
    all.put("sub", t -> t[0].sub(t[1]));
    all.put("mul", t -> t[0].mul(t[1]));
    all.put("div", t -> t[0].div(t[1]));
    all.put("pow", t -> t[0].pow(t[1]));
    all.put("remainder", t -> t[0].add(5).remainder(t[1].add(9)));
    all.put("maximum", t -> t[0].maximum(t[1]));
    all.put("minimum", t -> t[0].minimum(t[1]));
    all.put("clamp", t -> t[0].clamp(0.5, 1.5));
    all.put("where", t -> Tensor.where(t[0].gt(1), t[0], t[1]));
    all.put("matmul", t -> t[0].matmul(t[1]));
    all.put("addmm", t -> t[1].addmm(t[0], t[0].t().matmul(t[0])));
    all.put("dot", t -> t[1].dot(t[0].at(0)));
  }

  private static void part2(Map<String, TensorFunction> all) {
    all.put("outer", t -> t[1].outer(t[0].at(1)));
    all.put("linear", t -> Functional.linear(t[0], t[0], t[1].narrow(0, 0, 2)));
    all.put("transpose", t -> t[0].transpose(0, 1));
    all.put("permute", t -> t[0].permute(1, 0));
    all.put("reshape", t -> t[0].t().reshape(6));
    all.put("flatten", t -> t[0].flatten());
    all.put("squeeze", t -> t[0].unsqueeze(1).squeeze(1));
    all.put("expand", t -> t[1].expand(4, 3));
    all.put("select", t -> t[0].select(1, 2));
    all.put("narrow", t -> t[0].narrow(1, 1, 2));
    all.put("slice", t -> t[0].slice(1, 0, 3, 2));
    all.put("cat", t -> Tensor.cat(0, t[0], t[1].unsqueeze(0)));
    all.put("stack", t -> Tensor.stack(0, t[0].at(0), t[1]));
    all.put("split", t -> t[0].split(2, 1).getLast());
    all.put("chunk", t -> t[0].chunk(2, 1).getFirst());
    all.put("contiguous", t -> t[0].t().contiguous());
    all.put("copy", t -> t[0].copy());
    all.put("sumTo", t -> t[0].sumTo(Shape.of(3)));
    all.put("gather", t -> t[0].gather(1, Tensor.of(new long[][] {{0, 0}, {2, 1}})));
    all.put("indexSelect", t -> t[0].indexSelect(1, Tensor.of(2L, 0, 2)));
    all.put("maskedSelect", t -> t[0].maskedSelect(t[0].detach().gt(1)));
    all.put("maskedFill", t -> t[0].maskedFill(t[0].detach().gt(1), 7));
    all.put("sort", t -> t[0].sort(1).values());
    all.put("topk", t -> t[0].topk(2).values());
    all.put("mseLoss", t -> Losses.mseLoss(t[0].at(0), t[1]));
    all.put("l1Loss", t -> Losses.l1Loss(t[0].at(0), t[1]));
    all.put("smoothL1Loss", t -> Losses.smoothL1Loss(t[0].at(0), t[1]));
    all.put("huberLoss", t -> Losses.huberLoss(t[0].at(0), t[1]));
    all.put(
        "binaryCrossEntropy",
        t -> Losses.binaryCrossEntropy(t[0].div(4), t[0].detach().mul(0).add(0.3)));
    all.put(
        "binaryCrossEntropyWithLogits",
        t -> Losses.binaryCrossEntropyWithLogits(t[0].at(0), t[1].div(3)));
    all.put("crossEntropy", t -> Losses.crossEntropy(t[0], Tensor.of(2L, 0)));
    all.put("nllLoss", t -> Losses.nllLoss(t[0], Tensor.of(1L, 1)));
  }
}
