package dev.gradus.tensor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gradus.tensor.data.DataSet;
import dev.gradus.tensor.nn.BCELoss;
import dev.gradus.tensor.nn.BCEWithLogitsLoss;
import dev.gradus.tensor.nn.CrossEntropyLoss;
import dev.gradus.tensor.nn.Dropout;
import dev.gradus.tensor.nn.Functional;
import dev.gradus.tensor.nn.Init;
import dev.gradus.tensor.nn.Linear;
import dev.gradus.tensor.nn.Losses;
import dev.gradus.tensor.nn.Reduction;
import dev.gradus.tensor.optim.Adam;
import dev.gradus.tensor.optim.AdamW;
import dev.gradus.tensor.optim.SGD;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** Messages name the operation, the shapes and what would fit. */
class ErrorsTest {
  private static void check(ThrowingCallable call, String... parts) {
    assertThatThrownBy(call)
        .isInstanceOfAny(TensorException.class, IndexOutOfBoundsException.class)
        .satisfies(
            thrown -> {
              assertThat(thrown.getMessage()).contains(parts).endsWith(".");
              assertThat(thrown.getMessage().strip().lines()).hasSize(1);
            });
  }

  @Test
  void sizes_areRefusedBeforeAnythingIsAllocated() {
    check(() -> Tensor.zeros(-1), "can't be negative", "[-1]");
    check(() -> Tensor.zeros(65536, 65536), "more elements than a tensor can hold");
    check(() -> Tensor.zeros(2097152, 2097152, 2097152, 2), "more elements");
    check(() -> Tensor.zeros(Shape.of(2_000_000_000), DType.FLOAT64), "MB");
    check(() -> Tensor.arange(Long.MAX_VALUE), "more than a tensor can hold");
    assertThat(Tensor.zeros(0, 2_000_000_000, 2_000_000_000).elements()).isZero();
  }

  @Test
  void layers_speakOfFeatures() {
    var layer = new Linear(3, 5, new Generator(0));
    check(() -> layer.forward(Tensor.zeros(2, 4)), "linear", "3 features", "[2, 4]");
    check(() -> layer.forward(Tensor.scalar(1)), "linear", "3 features", "[]");
    check(() -> layer.forward(Tensor.zeros(2, 3).toDouble()), "torch.float64", "weight");
    Tensor x = Tensor.zeros(2, 3);
    check(() -> Functional.linear(x, Tensor.zeros(5, 3), Tensor.zeros(4)), "5 elements", "[4]");
    check(() -> Functional.linear(x, Tensor.zeros(1, 5, 3)), "[out, in]", "[1, 5, 3]");
    assertThat(Functional.linear(x, Tensor.ones(3)).shape()).isEqualTo(Shape.of(2));
  }

  @Test
  void dataSets_needSamplesAndClasses() {
    Tensor inputs = Tensor.zeros(2, 3);
    check(() -> new DataSet(inputs, Tensor.arange(3)), "[2, 3]", "[3]");
    check(() -> new DataSet(inputs, Tensor.zeros(2)), "labels of int64", "torch.float32");
    check(() -> new DataSet(inputs.toLong(), Tensor.arange(2)), "floating-point inputs");
    assertThat(new DataSet(inputs.toDouble(), Tensor.arange(2)).size()).isEqualTo(2);
  }

  @Test
  void raggedArrays_areRefused() {
    check(() -> Tensor.of(new double[][] {{1, 2}, {3}}), "rows differ in length");
    check(() -> Tensor.of(new Object[] {"one"}), "String");
    check(() -> Tensor.of(new double[0][]), "at least one row");
    check(() -> Tensor.of(new double[2][]), "row 0 is null");
    check(() -> Tensor.of(new Object[] {new double[] {1}, "x"}), "not of String");
    check(() -> Tensor.of(new double[][][] {{{1}}, {null}}), "row 1, 0 is null");
    check(() -> Tensor.of(new double[][][] {{{1}}, {{2}, {3}}}), "row 1 has 2");
    check(() -> Tensor.of(new double[][][] {{{1}}, {}}), "row 1 has 0");
    check(
        () -> Tensor.of(new Object[] {new double[][] {{1, 2}, {3, 4}}, new double[] {5, 6}}),
        "row 1 is nested 2 deep",
        "the first row 3 deep");
    check(
        () -> Tensor.of(new Object[] {new double[] {5, 6}, new double[][] {{1, 2}, {3, 4}}}),
        "row 1 is nested more than 2 deep",
        "the first row 2 deep");
    Object[] endless = new Object[1];
    endless[0] = endless;
    check(() -> Tensor.of(endless), "nested more than 32 deep");
  }

  @Test
  void rowsOfSeveralTypes_arePromotedAsPythonDoes() {
    assertThat(Tensor.of(new Object[] {new int[] {1}, new double[] {1.5}}))
        .hasToString("tensor([[1.0000],\n        [1.5000]])");
    assertThat(Tensor.of(new Object[] {new boolean[] {true}, new long[] {3}}))
        .hasToString("tensor([[1],\n        [3]])");
  }

  @Test
  void viewsLargerThanMemory_areRefusedBeforeAnythingIsMade() {
    Tensor wide = Tensor.ones(1).expand(2_000_000_000);
    check(() -> wide.add(1), "MB");
    check(wide::toDoubles, "MB");
    check(wide::literal, "MB");
    check(wide::rows, "MB");
    check(() -> wide.split(1, 0), "MB");
    check(wide::toArray, "MB");
    check(wide::toBytes, "MB");
    check(() -> wide.sort(0), "MB");
    check(() -> Tensor.cat(0, wide, wide), "cat", "4000000000");
    check(() -> Tensor.ones(50_000).outer(Tensor.ones(50_000)), "more elements than");
    check(() -> Tensor.zeros(100_000, 0).matmul(Tensor.zeros(0, 100_000)), "more elements than");
    check(() -> Tensor.zeros(2_000_000_000, 0).sum(1), "MB");
    check(() -> new Generator(0).rand(2_000_000_000), "MB");
    check(() -> new Generator(0).randperm(2_000_000_000), "MB");
    check(() -> Tensor.of(0).oneHot(2_000_000_000), "MB");
    assertThat(wide.toString()).startsWith("tensor([1., 1., 1.,  ..., 1., 1., 1.])");
  }

  @Test
  void argumentsOutOfRange_areNamed() {
    Tensor x = Tensor.zeros(2, 3);
    check(() -> Tensor.arange(Long.MIN_VALUE, Long.MAX_VALUE, 1), "arange", "18446744073709551615");
    check(() -> Tensor.arange(0, 5, 0), "steps of 0 don't lead from 0 to 5");
    check(() -> Tensor.arange(0, Double.NaN, 1), "arange", "NaN");
    check(() -> Tensor.linspace(0, 1, -1), "linspace", "-1");
    check(() -> Tensor.eye(-1), "negative", "[-1, -1]");
    check(() -> new Generator(0).randperm(-1), "randperm", "-1");
    check(() -> new Generator(0).normal(0, -1, Shape.of(1)), "normal", "-1.0");
    check(() -> new Generator(0).uniform(1, 0, Shape.of(1)), "uniform", "1.0 to 0.0");
    check(() -> x.narrow(5, 0, 1), "narrow", "no dim 5");
    check(() -> x.split(1, 5), "split", "no dim 5");
    check(() -> x.split(0, 0), "split", "at least 1");
    check(() -> x.chunk(2, 5), "chunk", "no dim 5");
    check(() -> x.topk(1, 5, true), "topk", "no dim 5");
    check(() -> x.topk(4), "topk", "has 3");
    check(() -> Tensor.of(0).oneHot(0), "oneHot", "at least 1 class");
    check(() -> x.sumTo(Shape.of(2)), "sumTo", "[2]", "[2, 3]");
    check(() -> x.expand(-1, 4), "expand", "[2, 3]", "[2, 4]");
    check(() -> x.slice(0, 0, 2, 0), "slice", "at least 1");
    check(() -> x.clamp(null, null), "clamp", "at least one end");
    assertThat(x.slice(1, 0, 3, Integer.MAX_VALUE).shape()).isEqualTo(Shape.of(2, 1));
    assertThat(x.chunk(Integer.MAX_VALUE, 1)).hasSize(3);
    assertThat(Tensor.zeros(0, 3).split(2, 0)).hasSize(1);
    assertThat(Tensor.scalar(1).flatten(0, -1).shape()).isEqualTo(Shape.of(1));
  }

  @Test
  void activationsAndLosses_checkTheirParameters() {
    Tensor x = Tensor.zeros(2, 3);
    check(() -> Functional.softshrink(x, -1), "softshrink", "lambda");
    check(() -> Functional.hardtanh(x, 1, -1), "hardtanh", "1.0 to -1.0");
    check(() -> Functional.rrelu(x, 1, 0), "rrelu");
    check(() -> Functional.celu(x, 0), "celu", "alpha");
    check(() -> Functional.glu(x, 2), "glu", "no dim 2");
    check(() -> Functional.glu(x), "glu", "even");
    check(() -> Functional.prelu(x, Tensor.zeros(2)), "prelu", "3");
    check(() -> Functional.prelu(x.toDouble(), Tensor.zeros(1)), "prelu", "float64", "float32");
    check(() -> Losses.binaryCrossEntropy(x, x.add(2)), "binaryCrossEntropy", "targets", "2.0");
    check(() -> Losses.binaryCrossEntropy(x.sub(1), x), "binaryCrossEntropy", "inputs", "-1.0");
    check(() -> Losses.huberLoss(x, x, Reduction.MEAN, 0), "huberLoss", "delta");
    check(() -> Losses.smoothL1Loss(x, x, Reduction.MEAN, -1), "smoothL1Loss", "beta");
    check(() -> new CrossEntropyLoss().labelSmoothing(1.5), "label smoothing", "1.5");
    CrossEntropyLoss weighted = new CrossEntropyLoss().weight(Tensor.ones(2));
    check(() -> weighted.forward(x, Tensor.of(0, 1)), "weight", "3 classes", "[2]");
    check(() -> weighted.forward(x, x), "weight", "3 classes", "[2]");
    BCEWithLogitsLoss positive = new BCEWithLogitsLoss().posWeight(Tensor.ones(2));
    check(() -> positive.forward(x, x), "posWeight", "[2]", "[2, 3]");
    check(() -> new BCELoss().weight(Tensor.ones(4)).forward(x, x), "weight", "[4]");
    check(() -> new Dropout(1.5, new Generator(0)), "Dropout", "1.5");
    check(() -> new Linear(-1, 2, new Generator(0)), "negative");
    check(() -> Init.uniform_(Tensor.of(1, 2), 0, 1, new Generator(0)), "uniform_", "int64");
    check(() -> Init.normal_(Tensor.of(true), 0, 1, new Generator(0)), "normal_", "bool");
  }

  @Test
  void optimisers_checkTheirParameters() {
    List<Tensor> parameters = List.of(Tensor.zeros(2).requiresGrad_());
    check(() -> new Adam(List.of()), "at least one parameter");
    check(() -> new Adam(parameters, -1), "lr", "-1.0");
    check(() -> new Adam(parameters).betas(1, 0.999, 1e-8), "beta1", "1.0");
    check(() -> new AdamW(parameters).betas(0.9, Double.NaN, 1e-8), "beta2", "NaN");
    check(() -> new AdamW(parameters).betas(0.9, 0.999, -1), "eps", "-1.0");
    check(() -> new SGD(parameters, 0.1).nesterov(), "momentum");
    Tensor computed = Tensor.of(1.5).requiresGrad_().mul(2);
    check(() -> new SGD(List.of(computed), 0.1), "computed from others", "detach");
    check(() -> Tensor.zeros(2).retainGrad(), "retainGrad", "requiresGrad_");
  }

  @Test
  void shapesThatDontFit_areNamed() {
    check(() -> Tensor.zeros(2, 3).add(Tensor.zeros(4)), "add", "[2, 3]", "[4]", "3 meets 4");
    check(() -> Tensor.zeros(2, 3).matmul(Tensor.zeros(2, 3)), "matmul", "3 meet", "of 2");
    check(() -> Tensor.scalar(1).matmul(Tensor.zeros(2)), "matmul", "use mul");
    check(() -> Tensor.zeros(2, 3).reshape(4, 2), "reshape", "6 elements", "[4, 2]");
    check(() -> Tensor.zeros(2, 3).reshape(-1, 4), "reshape", "[-1, 4]");
    check(() -> Tensor.zeros(2, 3).expand(3, 3), "expand", "[2, 3]", "[3, 3]");
    check(() -> Tensor.cat(0, Tensor.zeros(2, 3), Tensor.zeros(2, 4)), "cat", "[2, 4]");
    check(() -> Tensor.stack(0, Tensor.zeros(2), Tensor.zeros(3)), "stack", "[3]");
    check(() -> Tensor.zeros(2).dot(Tensor.zeros(3)), "dot", "[2]", "[3]");
  }

  @Test
  void singleNumbers_haveDims0AndMinus1() {
    Tensor number = Tensor.scalar(3);
    assertThat(number.maxWithIndices(-1).values().item()).isEqualTo(3);
    assertThat(number.minWithIndices(0).indices().shape()).isEqualTo(Shape.SCALAR);
    assertThat(number.topk(1).values().shape()).isEqualTo(Shape.SCALAR);
    check(() -> number.maxWithIndices(1), "maxWithIndices", "no dim 1");
  }

  @Test
  void indices_areChecked() {
    Tensor x = Tensor.zeros(2, 3);
    check(() -> x.get(2, 0), "Index 2", "dim 0", "from 0 to 1");
    check(() -> x.get(0, -4), "Index -4", "dim 1");
    check(() -> x.get(0), "2 indices", "1 was given");
    check(() -> x.sum(2), "sum", "no dim 2", "[2, 3]");
    check(() -> x.sum(0, 0), "given more than once");
    check(() -> x.item(), "item", "exactly one element", "[2, 3]");
    check(() -> x.gather(1, Tensor.arange(6).reshape(2, 3)), "gather", "index 3");
    check(() -> x.narrow(0, 1, 2), "narrow", "[2, 3]");
    check(() -> Tensor.scalar(1).rows(), "no dim 0");
  }

  @Test
  void types_areChecked() {
    check(() -> Tensor.of(1, 2).matmul(Tensor.of(1f, 2)), "matmul", "torch.int64", "torch.float32");
    check(() -> Tensor.of(1, 2).mean(), "mean", "torch.int64", "toFloat");
    check(() -> Tensor.of(1, 2).softmax(0), "softmax", "torch.int64");
    check(() -> Tensor.of(1, 2).requiresGrad_(), "requiresGrad_", "torch.int64");
    check(() -> Tensor.of(true).sub(Tensor.of(true)), "sub", "logicalXor");
    check(() -> Tensor.of(2).pow(-1), "pow", "negative power");
    check(() -> Tensor.of(1, 2).add_(0.5), "add_", "torch.float32");
    check(() -> Tensor.where(Tensor.of(1), Tensor.of(1), Tensor.of(2)), "where", "x.gt(0)");
  }

  @Test
  void emptyTensors_haveNoGreatestElement() {
    check(() -> Tensor.zeros(0).max(), "max", "none");
    check(() -> Tensor.zeros(2, 0).argmax(1), "argmax".substring(3), "none");
    assertThat(Tensor.zeros(0).sum().item()).isZero();
    assertThat(Tensor.zeros(0).gt(0).all().item()).isEqualTo(1);
  }

  @Test
  void autograd_saysWhatIsMissing() {
    Tensor x = Tensor.of(1.0, 2.0).requiresGrad_();
    check(() -> Tensor.of(1.0).sum().backward(), "backward", "requiresGrad_");
    check(() -> x.mul(2).backward(), "backward", "[2]", "sum or mean");
    check(() -> x.grad(), "grad", "call backward");
    check(() -> Tensor.of(1.0).grad(), "grad", "requiresGrad_");
    check(() -> x.add_(1), "add_", "NoGrad");
    check(() -> x.map(v -> v), "map", "detach");
    Tensor loss = x.mul(x).sum();
    loss.backward();
    check(loss::backward, "already used");
  }

  @Test
  void changeInPlace_isNoticedByBackward() {
    Tensor weights = Tensor.of(1.0, 2.0);
    Tensor x = Tensor.of(3.0, 4.0).requiresGrad_();
    Tensor loss = x.mul(weights).sum();
    weights.fill_(0);
    check(loss::backward, "MulBackward0", "changed in place");
  }

  @Test
  void targets_areChecked() {
    Tensor logits = Tensor.zeros(2, 3);
    check(() -> Losses.crossEntropy(logits, Tensor.of(0, 3)), "class 3", "3 classes");
    check(() -> Losses.crossEntropy(logits, Tensor.of(0)), "[2]", "[1]");
    check(() -> Losses.mseLoss(logits, Tensor.zeros(2)), "mseLoss", "[2, 3]", "[2]");
    check(
        () -> Losses.binaryCrossEntropy(Tensor.of(2.0), Tensor.of(1.0)), "from 0 to 1", "sigmoid");
  }
}
