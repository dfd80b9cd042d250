package dev.gradus.tensor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Random numbers in the shape and type of a tensor. */
class LikeOthersTest {
  /** Sines and logarithms may differ by the last place from one machine to another. */
  private static final Offset<Double> ULPS = within(1e-14);

  @Test
  void ofFloat32_areThoseOfTheShape() {
    Tensor x = Tensor.zeros(3, 7);
    assertThat(new Generator(5).randLike(x).equal(new Generator(5).rand(3, 7))).isTrue();
    assertThat(new Generator(5).randnLike(x).equal(new Generator(5).randn(3, 7))).isTrue();
    assertThat(new Generator(5).randnLike(Tensor.zeros(0)).shape()).isEqualTo(Shape.of(0));
  }

  /** What torch.rand_like and torch.randn_like give after torch.manual_seed(7). */
  @Test
  void ofFloat64_areThoseOfTorch() {
    Tensor few = Tensor.zeros(Shape.of(3), DType.FLOAT64);
    Tensor many = Tensor.zeros(Shape.of(21), DType.FLOAT64);
    assertThat(new Generator(7).randLike(few).get(0)).isEqualTo(0.279380429906404);
    assertThat(new Generator(7).randLike(few).get(2)).isEqualTo(0.8620929614176255);
    assertThat(new Generator(7).randLike(many).get(20)).isEqualTo(0.9241920732946692);
    assertThat(new Generator(7).randnLike(few).get(0)).isCloseTo(-0.1467950974849952, ULPS);
    assertThat(new Generator(7).randnLike(few).get(2)).isCloseTo(0.9468216090039564, ULPS);
    assertThat(new Generator(7).randnLike(many).get(0)).isCloseTo(0.06626753966449943, ULPS);
    assertThat(new Generator(7).randnLike(many).get(20)).isCloseTo(0.5090420296776137, ULPS);
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
