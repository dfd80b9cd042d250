package dev.gradus.tensor.optim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.gradus.tensor.Generator;
import dev.gradus.tensor.Tensor;
import dev.gradus.tensor.data.DataSet;
import dev.gradus.tensor.nn.Layer;
import dev.gradus.tensor.nn.Linear;
import dev.gradus.tensor.nn.Losses;
import dev.gradus.tensor.nn.ReLU;
import dev.gradus.tensor.nn.Sequential;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Networks learn what they should, which no single layer could. */
class TrainingTest {
  private static double accuracyAfter(
      int steps, DataSet data, Function<List<Tensor>, Optimizer> optimizers) {
    Generator generator = new Generator(1);
    Layer model =
        new Sequential(new Linear(2, 16, generator), new ReLU(), new Linear(16, 2, generator));
    Optimizer optimizer = optimizers.apply(model.parameters());
    for (int step = 0; step < steps; step++) {
      optimizer.zeroGrad();
      Losses.crossEntropy(model.forward(data.inputs()), data.labels()).backward();
      optimizer.step();
    }
    Tensor right = model.forward(data.inputs()).argmax(1).eq(data.labels());
    return right.toFloat().mean().item();
  }

  @Test
  void adam_learnsXor() {
    DataSet data = DataSet.xor(200, new Generator(0));
    assertThat(accuracyAfter(200, data, parameters -> new Adam(parameters, 0.02)))
        .isGreaterThan(0.95);
  }

  @Test
  void sgdWithMomentum_learnsMoons() {
    DataSet data = DataSet.moons(200, 0.1, new Generator(0));
    assertThat(
            accuracyAfter(
                300, data, parameters -> new SGD(parameters, 0.1).momentum(0.9).nesterov()))
        .isGreaterThan(0.95);
  }

  @Test
  void adamW_learnsCircles() {
    DataSet data = DataSet.circles(200, 0.05, new Generator(0));
    assertThat(accuracyAfter(300, data, parameters -> new AdamW(parameters, 0.02)))
        .isGreaterThan(0.95);
  }

  private static double secondAfterLateGradient(Function<List<Tensor>, Optimizer> optimizers) {
    Tensor first = Tensor.of(1.0).requiresGrad_();
    Tensor second = Tensor.of(1.0).requiresGrad_();
    Optimizer optimizer = optimizers.apply(List.of(first, second));
    first.sum().backward();
    optimizer.step();
    second.sum().backward();
    optimizer.step();
    return second.item();
  }

  @Test
  void adam_countsTheStepsOfEachParameter() {
    assertThat(secondAfterLateGradient(all -> new Adam(all, 0.1))).isCloseTo(0.9, within(1e-6));
    assertThat(secondAfterLateGradient(all -> new AdamW(all, 0.1).weightDecay(0)))
        .isCloseTo(0.9, within(1e-6));
  }

  @Test
  void withoutSteps_nothingIsLearned() {
    DataSet data = DataSet.xor(200, new Generator(0));
    assertThat(accuracyAfter(0, data, parameters -> new Adam(parameters))).isLessThan(0.8);
  }
}
