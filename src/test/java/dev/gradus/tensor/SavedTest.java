package dev.gradus.tensor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gradus.tensor.nn.Functional;
import dev.gradus.tensor.nn.Losses;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** Backward notices changes in place of what it needs, and of nothing else. */
class SavedTest {
  private static Tensor leaf() {
    return Tensor.of(new double[][] {{0.5, 1, 2}, {3, 0.25, 1.5}}).requiresGrad_();
  }

  private static void change(Tensor x) {
    try (NoGrad unrecorded = new NoGrad()) {
      x.copy_(x.dtype() == DType.BOOL ? x.logicalNot() : x.mul(2));
    }
  }

  private static void checkNoticed(String name, Tensor result, Tensor changed) {
    change(changed);
    assertThatThrownBy(() -> result.sum().backward())
        .as(name)
        .isInstanceOf(TensorException.class)
        .hasMessageContaining("changed in place");
  }

  private static Map<String, UnaryOperator<Tensor>> savingResults() {
    Map<String, UnaryOperator<Tensor>> all = new TreeMap<>();
    all.put("exp", Tensor::exp);
    all.put("expm1", Tensor::expm1);
    all.put("sqrt", Tensor::sqrt);
    all.put("rsqrt", Tensor::rsqrt);
    all.put("reciprocal", Tensor::reciprocal);
    all.put("relu", Tensor::relu);
    all.put("sigmoid", Tensor::sigmoid);
    all.put("tanh", Tensor::tanh);
    all.put("softmax", x -> x.softmax(1));
    all.put("softmax of columns", x -> x.softmax(0));
    all.put("logSoftmax", x -> x.logSoftmax(1));
    return all;
  }

  private static Map<String, UnaryOperator<Tensor>> savingInputs() {
    Map<String, UnaryOperator<Tensor>> all = new TreeMap<>();
    all.put("log", Tensor::log);
    all.put("square", Tensor::square);
    all.put("abs", Tensor::abs);
    all.put("sin", Tensor::sin);
    all.put("clamp", x -> x.clamp(0.7, 2));
    all.put("gelu", Functional::gelu);
    all.put("hardtanh", Functional::hardtanh);
    all.put("mul", x -> x.mul(x));
    all.put("div", x -> Tensor.scalar(1).div(x));
    all.put("pow", x -> x.pow(3));
    all.put("maximum", x -> x.maximum(1));
    all.put("var", x -> x.var());
    all.put("softsign", Functional::softsign);
    all.put("glu", x -> Functional.glu(x, 0));
    return all;
  }

  private static Map<String, UnaryOperator<Tensor>> savingNothing() {
    Map<String, UnaryOperator<Tensor>> all = new TreeMap<>();
    all.put("add", x -> x.add(1));
    all.put("sub", x -> Tensor.scalar(1).sub(x));
    all.put("neg", Tensor::neg);
    all.put("floor", Tensor::floor);
    all.put("remainder", x -> x.remainder(2));
    all.put("sum", x -> x.sum(1));
    all.put("mean", x -> x.mean());
    all.put("cumsum", x -> x.cumsum(1));
    all.put("reshape", x -> x.reshape(6));
    all.put("permute", x -> x.permute(1, 0));
    all.put("expand", x -> x.expand(2, 2, 3));
    all.put("select", x -> x.at(1));
    all.put("cat", x -> Tensor.cat(0, x, x));
    all.put("copy", Tensor::copy);
    all.put("double", Tensor::toDouble);
    return all;
  }

  @Test
  void changedResult_isNoticedWhereItIsNeeded() {
    savingResults()
        .forEach(
            (name, function) -> {
              Tensor result = function.apply(leaf());
              checkNoticed(name, result, result);
            });
  }

  @Test
  void changedReducedResult_isNoticed() {
    Map<String, UnaryOperator<Tensor>> all = new TreeMap<>();
    all.put("max", x -> x.max(1));
    all.put("prod", x -> x.prod());
    all.put("std", x -> x.std(1));
    all.put("norm", x -> x.norm());
    all.put("logsumexp", x -> x.logsumexp(1));
    all.forEach(
        (name, function) -> {
          Tensor result = function.apply(leaf());
          checkNoticed(name, result, result);
        });
  }

  @Test
  void changedInput_isNoticedWhereItIsNeeded() {
    savingInputs()
        .forEach(
            (name, function) -> {
              Tensor x = leaf();
              checkNoticed(name, function.apply(x), x);
            });
  }

  @Test
  void changedIndexOrCondition_isNoticed() {
    Map<String, BiFunction<Tensor, Tensor, Tensor>> all = new TreeMap<>();
    all.put("gather", (x, index) -> x.gather(1, index.reshape(1, 2)));
    all.put("indexSelect", (x, index) -> x.indexSelect(1, index));
    all.put("nllLoss", Losses::nllLoss);
    all.forEach(
        (name, function) -> {
          Tensor index = Tensor.of(0, 1);
          checkNoticed(name, function.apply(leaf(), index), index);
        });
    Tensor x = leaf();
    Tensor condition = x.detach().gt(1);
    Tensor chosen = Tensor.where(condition, x, x.neg());
    checkNoticed("where", chosen, condition);
    Ranked greatest = x.maxWithIndices(1);
    checkNoticed("maxWithIndices", greatest.values(), greatest.indices());
    Ranked sorted = leaf().sort(1);
    checkNoticed("sort", sorted.values(), sorted.indices());
  }

  @Test
  void changeOfWhatIsNotNeeded_doesNoHarm() {
    Map<String, UnaryOperator<Tensor>> all = new TreeMap<>(savingResults());
    all.putAll(savingNothing());
    all.put("tanhshrink", Functional::tanhshrink);
    all.put("l1Loss", x -> Losses.l1Loss(x, Tensor.ones(2, 3)));
    all.put("mul by a constant", x -> x.mul(3));
    all.put("div by a constant", x -> x.div(3));
    all.put("matmul", x -> x.matmul(Tensor.ones(3, 2)));
    all.put("addmm", x -> Tensor.ones(2).addmm(x, Tensor.ones(3, 2)));
    all.put("where", x -> Tensor.where(Tensor.of(true, false, true), x, x.add(1)));
    all.put("gather", x -> x.indexSelect(1, Tensor.of(0, 2)));
    all.forEach((name, function) -> checkGradientKept(name, function));
  }

  private static void checkGradientKept(String name, UnaryOperator<Tensor> function) {
    Tensor plain = leaf();
    function.apply(plain).sum().backward();
    Tensor x = leaf();
    Tensor result = function.apply(x).sum();
    change(x);
    assertThatCode(result::backward).as(name).doesNotThrowAnyException();
    assertThat(x.grad().equal(plain.grad())).as(name).isTrue();
  }

  @Test
  void secondBackward_goesWhereNothingWasSaved() {
    Consumer<Tensor> twice =
        result -> {
          result.backward();
          result.backward();
        };
    savingNothing()
        .forEach(
            (name, function) -> {
              Tensor x = leaf();
              twice.accept(function.apply(x).sum());
              assertThat(x.grad().get(1, 1)).as(name).isEqualTo(2 * once(function));
            });
    savingInputs()
        .forEach(
            (name, function) ->
                assertThatThrownBy(() -> twice.accept(function.apply(leaf()).sum()))
                    .as(name)
                    .hasMessageContaining("already used"));
    savingResults()
        .forEach(
            (name, function) ->
                assertThatThrownBy(() -> twice.accept(function.apply(leaf()).sum()))
                    .as(name)
                    .hasMessageContaining("already used"));
  }

  private static double once(UnaryOperator<Tensor> function) {
    Tensor x = leaf();
    function.apply(x).sum().backward();
    return x.grad().get(1, 1);
  }

  @Test
  void gradientAskedForLater_comesTooLate() {
    Tensor x = leaf();
    Tensor weights = Tensor.of(1.0, 2.0, 3.0);
    Tensor loss = x.mul(weights).sum();
    weights.requiresGrad_();
    loss.backward();
    assertThat(weights.hasGrad()).isFalse();
    assertThat(x.grad().at(0)).hasToString("tensor([1., 2., 3.])");
  }
}
