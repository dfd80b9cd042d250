package dev.gradus.tensor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.tensor.nn.CrossEntropyLoss;
import dev.gradus.tensor.nn.Functional;
import dev.gradus.tensor.nn.Losses;
import dev.gradus.tensor.nn.Reduction;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** The names that printing shows as grad_fn, as libtorch 2.7.1 gives them. */
class GradFnNamesTest {
  private final Tensor x = Tensor.of(new double[][] {{0.5, 1}, {2, 3}}).requiresGrad_();
  private final Tensor v = Tensor.of(0.5, 1.0).requiresGrad_();
  private final Tensor cube = Tensor.ones(2, 3, 2).requiresGrad_();
  private final Tensor classes = Tensor.of(0, 1);
  private final Map<Supplier<Tensor>, String> names = new LinkedHashMap<>();

  private void check() {
    names.forEach(
        (made, name) ->
            assertThat(made.get().toString()).as(name).contains("grad_fn=<" + name + ">"));
  }

  @Test
  void elementwise() {
    names.put(() -> x.clamp(0, 1), "ClampBackward1");
    names.put(() -> x.clamp(null, 1), "ClampBackward1");
    names.put(() -> x.clamp(0, null), "ClampBackward1");
    names.put(() -> x.pow(2), "PowBackward0");
    names.put(() -> x.pow(v), "PowBackward1");
    names.put(() -> x.square(), "PowBackward0");
    names.put(() -> x.remainder(2), "RemainderBackward0");
    names.put(() -> x.remainder(v), "RemainderBackward1");
    names.put(() -> x.mul(2), "MulBackward0");
    names.put(() -> x.div(2), "DivBackward0");
    names.put(() -> x.log1p(), "Log1PBackward0");
    names.put(() -> x.maskedFill(x.gt(1), 7), "MaskedFillBackward0");
    names.put(() -> Tensor.where(x.gt(1), x, v), "WhereBackward0");
    check();
  }

  @Test
  void activations() {
    names.put(() -> Functional.softsign(x), "DivBackward0");
    names.put(() -> Functional.tanhshrink(x), "SubBackward0");
    names.put(() -> Functional.rrelu(x), "RreluWithNoiseBackward0");
    names.put(() -> Functional.leakyRelu(x), "LeakyReluBackward0");
    names.put(() -> Functional.relu6(x), "HardtanhBackward0");
    names.put(() -> Functional.elu(x), "EluBackward0");
    names.put(() -> Functional.selu(x), "EluBackward0");
    names.put(() -> Functional.celu(x), "CeluBackward0");
    names.put(() -> Functional.celu(x, 0.6), "CeluBackward0");
    names.put(() -> Functional.threshold(x, 0.5, -7), "ThresholdBackward0");
    names.put(() -> Functional.glu(x), "GluBackward0");
    check();
  }

  @Test
  void partsAndJoints() {
    names.put(() -> Tensor.stack(0, v, v), "StackBackward0");
    names.put(() -> Tensor.cat(0, v, v), "CatBackward0");
    names.put(() -> x.split(1, 0).get(1), "SplitBackward0");
    names.put(() -> x.chunk(2, 1).get(0), "SplitBackward0");
    names.put(() -> x.rows().get(1), "UnbindBackward0");
    names.put(() -> x.at(0), "SelectBackward0");
    names.put(() -> x.narrow(0, 0, 1), "SliceBackward0");
    names.put(() -> x.flatten(), "ViewBackward0");
    names.put(() -> x.t().flatten(), "UnsafeViewBackward0");
    names.put(() -> v.expand(2), "ExpandBackward0");
    names.put(() -> v.squeeze(0), "SqueezeBackward1");
    names.put(() -> v.squeeze(), "SqueezeBackward0");
    names.put(() -> v.reshape(2), "ViewBackward0");
    names.put(() -> v.mul(2).t(), "TBackward0");
    check();
    assertThat(v.flatten()).isSameAs(v);
    assertThat(x.flatten(1, 1)).isSameAs(x);
  }

  @Test
  void ranked() {
    names.put(() -> x.maxWithIndices(1).values(), "MaxBackward0");
    names.put(() -> x.minWithIndices(1).values(), "MinBackward0");
    names.put(() -> x.sum().maxWithIndices(0).values(), "MaxBackward0");
    names.put(() -> x.max(), "MaxBackward1");
    names.put(() -> x.max(1), "AmaxBackward0");
    names.put(() -> x.topk(1).values(), "TopkBackward0");
    names.put(() -> x.sum().topk(1).values(), "TopkBackward0");
    names.put(() -> x.sort(0).values(), "SortBackward0");
    names.put(() -> x.sum().sort(0).values(), "SortBackward0");
    names.put(() -> x.indexSelect(1, classes), "IndexSelectBackward0");
    check();
  }

  @Test
  void products() {
    names.put(() -> v.dot(v), "DotBackward0");
    names.put(() -> v.matmul(v), "DotBackward0");
    names.put(() -> x.matmul(v), "MvBackward0");
    names.put(() -> v.matmul(x), "SqueezeBackward4");
    names.put(() -> x.matmul(x), "MmBackward0");
    names.put(() -> cube.matmul(x), "UnsafeViewBackward0");
    names.put(() -> cube.matmul(Tensor.ones(2, 2, 3)), "UnsafeViewBackward0");
    names.put(() -> cube.matmul(v), "UnsafeViewBackward0");
    names.put(() -> v.matmul(cube.transpose(1, 2)), "UnsafeViewBackward0");
    names.put(() -> Functional.linear(x, x), "MmBackward0");
    names.put(() -> Functional.linear(x, x, v), "AddmmBackward0");
    names.put(() -> Functional.linear(x.toDouble(), x.toDouble(), v.toDouble()), "AddmmBackward0");
    names.put(() -> Functional.linear(cube, x), "UnsafeViewBackward0");
    names.put(() -> Functional.linear(cube, x, v), "ViewBackward0");
    names.put(() -> Functional.linear(v, x), "SqueezeBackward4");
    names.put(() -> Functional.linear(v, x, v), "ViewBackward0");
    names.put(() -> Functional.linear(x, v), "MvBackward0");
    check();
  }

  @Test
  void losses() {
    Tensor target = Tensor.zeros(2, 2);
    CrossEntropyLoss plain = new CrossEntropyLoss();
    names.put(() -> Losses.l1Loss(x, target), "MeanBackward0");
    names.put(() -> Losses.l1Loss(x, target, Reduction.SUM), "SumBackward0");
    names.put(() -> Losses.l1Loss(x, target, Reduction.NONE), "AbsBackward0");
    names.put(() -> plain.forward(x, classes), "NllLossBackward0");
    for (Reduction reduction : Reduction.values()) {
      CrossEntropyLoss weighted = plain.weight(Tensor.of(1.0, 2.0)).reduction(reduction);
      names.put(() -> weighted.forward(x, classes), "NllLossBackward0");
    }
    names.put(() -> plain.ignoreIndex(0).forward(x, classes), "NllLossBackward0");
    names.put(() -> plain.labelSmoothing(0.1).forward(x, classes), "AddBackward0");
    Tensor images = Tensor.of(new long[][] {{0, 1}, {2, 0}});
    CrossEntropyLoss each = plain.reduction(Reduction.NONE);
    names.put(() -> plain.forward(cube, images), "NllLoss2DBackward0");
    names.put(() -> plain.ignoreIndex(0).forward(cube, images), "NllLoss2DBackward0");
    names.put(() -> each.forward(cube, images), "ViewBackward0");
    names.put(() -> each.forward(cube.unsqueeze(2), images.unsqueeze(1)), "NllLoss2DBackward0");
    check();
  }
}
