package dev.gradus.tensor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** The first numbers of seed 0 are those that torch documents and prints. */
class GeneratorTest {
  @Test
  void rand_isThatOfTorch() {
    assertThat(new Generator(0).rand(3)).hasToString("tensor([0.4963, 0.7682, 0.0885])");
  }

  @Test
  void randn_isThatOfTorch() {
    assertThat(new Generator(0).randn(3)).hasToString("tensor([ 1.5410, -0.2934, -2.1788])");
    assertThat(new Generator(0).randn(4, 4).at(0))
        .hasToString("tensor([-1.1258, -1.1524, -0.2506, -0.4339])");
  }

  @Test
  void randint_isThatOfTorch() {
    assertThat(new Generator(0).randint(0, 10, 5)).hasToString("tensor([4, 9, 3, 0, 3])");
  }

  @Test
  void randperm_holdsEachNumberOnce() {
    Tensor order = new Generator(7).randperm(1000);
    assertThat(order.sort(0).values().equal(Tensor.arange(1000))).isTrue();
    assertThat(order.equal(Tensor.arange(1000))).isFalse();
  }

  @Test
  void randn_hasMeanZeroAndDeviationOne() {
    Tensor numbers = new Generator(3).randn(100_000);
    assertThat(Math.abs(numbers.mean().item())).isLessThan(0.01);
    assertThat(Math.abs(numbers.std().item() - 1)).isLessThan(0.01);
  }

  @Test
  void randint_withoutNumbersBetween_isRefused() {
    assertThatThrownBy(() -> new Generator(0).randint(3, 3, 2)).isInstanceOf(TensorException.class);
  }
}
