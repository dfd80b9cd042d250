package dev.gradus.tensor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.tensor.nn.BCELoss;
import dev.gradus.tensor.nn.Functional;
import dev.gradus.tensor.nn.Losses;
import dev.gradus.tensor.nn.Reduction;
import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

/**
 * Zeros with their sign, which is printed, and tensors without elements; all as libtorch has it.
 */
class ZerosTest {
  private static final Tensor ZEROS = Tensor.of(-0.0, 0.0, -2, 2);

  @Test
  void rangesFromZero_keepItsSign() {
    for (Tensor x : new Tensor[] {ZEROS, ZEROS.toDouble()}) {
      assertThat(Functional.relu6(x).toFloat()).hasToString("tensor([-0., 0., 0., 2.])");
      assertThat(x.clamp(0, null).toFloat()).hasToString("tensor([-0., 0., 0., 2.])");
      assertThat(x.clamp(null, 0).toFloat()).hasToString("tensor([-0.,  0., -2.,  0.])");
      assertThat(Functional.hardtanh(x, -1, 0).toFloat())
          .hasToString("tensor([-0.,  0., -1.,  0.])");
    }
  }

  @Test
  void activations_haveTheSignOfTorch() {
    Tensor zeros = ZEROS.narrow(0, 0, 2);
    assertThat(Functional.elu(zeros)).hasToString("tensor([0., 0.])");
    assertThat(Functional.celu(zeros, 2)).hasToString("tensor([0., 0.])");
    assertThat(Functional.selu(zeros)).hasToString("tensor([0., 0.])");
    assertThat(Functional.elu(zeros, -0.5)).hasToString("tensor([-0., -0.])");
    assertThat(Functional.gelu(Tensor.of(-100.0, -1000))).hasToString("tensor([-0., -0.])");
  }

  @Test
  void halfPowers_areRoots() {
    Tensor x = Tensor.of(-0.0, 0, Double.NEGATIVE_INFINITY, 4);
    assertThat(x.pow(0.5)).hasToString("tensor([-0., 0., nan, 2.])");
    assertThat(x.pow(-0.5)).hasToString("tensor([  -inf,    inf,    nan, 0.5000])");
    assertThat(x.pow(Tensor.scalar(0.5))).hasToString("tensor([0., 0., inf, 2.])");
  }

  @Test
  void gradientsOfLosses_areNotNegativeWhereNothingChanges() {
    Tensor logs = Tensor.of(new double[][] {{-1, -2, -3}, {-1, -2, -3}}).requiresGrad_();
    Losses.nllLoss(logs, Tensor.of(0, 2)).backward();
    assertThat(logs.grad())
        .hasToString("tensor([[-0.5000,  0.0000,  0.0000],\n        [ 0.0000,  0.0000, -0.5000]])");
    Tensor target = Tensor.of(1.0, 2).requiresGrad_();
    Losses.mseLoss(target.detach(), target).backward();
    assertThat(target.grad()).hasToString("tensor([0., 0.])");
    Tensor sure = Tensor.of(1.0);
    assertThat(new BCELoss(Reduction.NONE).forward(sure, sure)).hasToString("tensor([-0.])");
  }

  @Test
  void softmaxOfASum_hasNoGradient() {
    Tensor x = Tensor.of(1.5, -2, 0.25).requiresGrad_();
    x.softmax(0).sum().backward();
    assertThat(x.grad().abs().max().item()).isZero();
  }

  @Test
  void tensorsWithoutElements_areSummedAndMultiplied() {
    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(10),
        () -> {
          assertThat(Tensor.zeros(2, 3, 0).sum(1)).hasToString("tensor([], size=(2, 0))");
          assertThat(Tensor.zeros(3, 0).mean(0)).hasToString("tensor([])");
        });
    assertThat(Tensor.zeros(0, 3).matmul(Tensor.zeros(3, 0)))
        .hasToString("tensor([], size=(0, 0))");
    assertThat(Tensor.zeros(1).addmm(Tensor.zeros(0, 3), Tensor.zeros(3, 0)).shape())
        .isEqualTo(Shape.of(0, 0));
  }
}
