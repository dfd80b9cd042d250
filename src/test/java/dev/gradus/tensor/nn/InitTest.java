package dev.gradus.tensor.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.gradus.tensor.DType;
import dev.gradus.tensor.Generator;
import dev.gradus.tensor.Shape;
import dev.gradus.tensor.ShapeException;
import dev.gradus.tensor.Tensor;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** First values of weights: their range or deviation is that of the formula, for all shapes. */
class InitTest {
  private interface Filler {
    Tensor fill(Tensor x, Generator generator);
  }

  /** The shape [out, in, height, width], and the fans that follow from it. */
  private static Tensor weight(int out, int in, int height, int width) {
    Shape shape = height * width == 1 ? Shape.of(out, in) : Shape.of(out, in, height, width);
    return Tensor.zeros(shape, DType.FLOAT32);
  }

  private static void checkUniform(Filler filler, Tensor x, double bound) {
    assertThat(filler.fill(x, new Generator(11))).isSameAs(x);
    assertThat(x.abs().max().item()).isBetween(0.97 * bound, bound * (1 + 1e-6));
    checkMoments(x, bound / Math.sqrt(3));
    Tensor drawn = new Generator(11).uniform(-bound, bound, x.shape());
    assertThat(x.allClose(drawn, 1e-6, 0)).isTrue();
  }

  private static void checkNormal(Filler filler, Tensor x, double deviation) {
    assertThat(filler.fill(x, new Generator(12))).isSameAs(x);
    checkMoments(x, deviation);
    // 1 in 740 numbers lies further than 3.2 deviations from the mean, but none 6.
    assertThat(x.abs().max().item()).isBetween(2.8 * deviation, 6 * deviation);
    assertThat(x.allClose(new Generator(12).normal(0, deviation, x.shape()), 1e-6, 0)).isTrue();
  }

  /** Within four standard deviations of the estimates. */
  private static void checkMoments(Tensor x, double deviation) {
    double root = Math.sqrt(x.elements());
    assertThat(x.mean().item()).isCloseTo(0, within(4 * deviation / root));
    assertThat(x.std().item()).isCloseTo(deviation, within(4 * deviation / root));
  }

  @ParameterizedTest
  @CsvSource({"64, 32, 1, 1", "10, 300, 1, 1", "500, 4, 1, 1", "16, 8, 3, 3", "4, 64, 5, 1"})
  void weights_haveTheSpreadOfTheirFans(int out, int in, int height, int width) {
    double fanIn = in * height * width;
    double fanOut = out * height * width;
    Tensor x = weight(out, in, height, width);
    checkUniform(Init::kaimingUniform_, x, Math.sqrt(6 / fanIn));
    checkNormal(Init::kaimingNormal_, x, Math.sqrt(2 / fanIn));
    checkUniform(Init::xavierUniform_, x, Math.sqrt(6 / (fanIn + fanOut)));
    checkNormal(Init::xavierNormal_, x, Math.sqrt(2 / (fanIn + fanOut)));
  }

  @Test
  void numbers_haveTheGivenSpread() {
    Tensor x = Init.uniform_(Tensor.zeros(60, 60), 2, 4, new Generator(1));
    assertThat(x.min().item()).isBetween(2.0, 2.01);
    assertThat(x.max().item()).isBetween(3.99, 4.0);
    checkMoments(x.sub(3), 1 / Math.sqrt(3));
    checkMoments(Init.normal_(x, -5, 3, new Generator(1)).add(5), 3);
    assertThat(Init.constant_(x, 0.5).eq(0.5).all().item()).isEqualTo(1);
  }

  @Test
  void learntWeights_stayLeaves() {
    Tensor x = Tensor.zeros(4, 3).requiresGrad_();
    Init.kaimingUniform_(x, new Generator(1));
    assertThat(x.requiresGrad()).isTrue();
    assertThat(x.gradFn()).isEmpty();
  }

  @Test
  void wideWeights_stayWide() {
    Tensor x = Tensor.zeros(Shape.of(40, 30), DType.FLOAT64);
    assertThat(Init.xavierNormal_(x, new Generator(1)).dtype()).isEqualTo(DType.FLOAT64);
    checkMoments(x, Math.sqrt(2.0 / 70));
  }

  @Test
  void vectors_haveNoFans() {
    for (Filler filler :
        List.<Filler>of(
            Init::kaimingUniform_,
            Init::kaimingNormal_,
            Init::xavierUniform_,
            Init::xavierNormal_)) {
      assertThatThrownBy(() -> filler.fill(Tensor.zeros(3), new Generator(0)))
          .isInstanceOf(ShapeException.class)
          .hasMessageContaining("[out, in, ...]")
          .hasMessageContaining("[3]");
    }
  }
}
