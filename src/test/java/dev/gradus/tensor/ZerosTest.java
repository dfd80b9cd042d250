package dev.gradus.tensor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

/**
 * Tensors without elements, as libtorch has them.
 */
class ZerosTest {
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
