package dev.gradus.tensor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** Random numbers in the shape and type of a tensor. */
class LikeOthersTest {
  @Test
  void ofFloat32_areThoseOfTheShape() {
    Tensor x = Tensor.zeros(3, 7);
    assertThat(new Generator(5).randLike(x).equal(new Generator(5).rand(3, 7))).isTrue();
    assertThat(new Generator(5).randnLike(x).equal(new Generator(5).randn(3, 7))).isTrue();
    assertThat(new Generator(5).randnLike(Tensor.zeros(0)).shape()).isEqualTo(Shape.of(0));
  }

  @Test
  void ofFloat64_areSpreadAsTheyShould() {
    Tensor x = Tensor.zeros(Shape.of(301, 333), DType.FLOAT64);
    Tensor even = new Generator(5).randLike(x);
    assertThat(even.dtype()).isEqualTo(DType.FLOAT64);
    assertThat(even.shape()).isEqualTo(x.shape());
    assertThat(even.mean().item()).isCloseTo(0.5, within(0.005));
    assertThat(even.var().item()).isCloseTo(1.0 / 12, within(0.002));
    assertThat(even.min().item()).isGreaterThanOrEqualTo(0);
    assertThat(even.max().item()).isLessThan(1);
    assertThat(even.equal(even.toFloat().toDouble())).isFalse();
    Tensor normal = new Generator(5).randnLike(x);
    assertThat(normal.dtype()).isEqualTo(DType.FLOAT64);
    assertThat(normal.mean().item()).isCloseTo(0, within(0.01));
    assertThat(normal.std().item()).isCloseTo(1, within(0.01));
  }

  @Test
  void wholeNumbers_areRefused() {
    assertThatThrownBy(() -> new Generator(0).randLike(Tensor.of(1, 2)))
        .isInstanceOf(DTypeException.class)
        .hasMessageStartingWith("randLike: ");
    assertThatThrownBy(() -> new Generator(0).randnLike(Tensor.of(true)))
        .isInstanceOf(DTypeException.class)
        .hasMessageStartingWith("randnLike: ");
  }
}
