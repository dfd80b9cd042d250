package dev.gradus.tensor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.tensor.nn.Functional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What becomes of an infinite gradient: NaN where torch multiplies by 0, 0 where it selects. */
class InfiniteGradientsTest {
  private static final Tensor X =
      Tensor.parse(
          "[-inf, -200., -7., -6., -3., -1.5, -1., -0.5, -0.1, -0., 0., 0.1, 0.5, 1., 1.5, 3., 6., 7.,"
              + " 200., inf, nan]");

  /** For each element of X the gradient that libtorch 2.7.1 has: +, - are infinite, n is NaN. */
  static Stream<Arguments> functions() {
    return Stream.of(
        Arguments.of("relu", (UnaryOperator<Tensor>) Tensor::relu, "00000000000++++++++++"),
        Arguments.of(
            "leaky relu", (UnaryOperator<Tensor>) Functional::leakyRelu, "+++++++++++++++++++++"),
        Arguments.of(
            "level leaky relu",
            (UnaryOperator<Tensor>) x -> Functional.leakyRelu(x, 0),
            "nnnnnnnnnnn+++++++++n"),
        Arguments.of("celu", (UnaryOperator<Tensor>) Functional::celu, "nn+++++++++++++++++++"),
        Arguments.of(
            "softsign", (UnaryOperator<Tensor>) Functional::softsign, "nnnnnnnnnnnnnnnnnnnnn"),
        Arguments.of(
            "tanhshrink", (UnaryOperator<Tensor>) Functional::tanhshrink, "nnnnnnnnnnnnnnnnnnnnn"),
        Arguments.of("log1p", (UnaryOperator<Tensor>) Tensor::log1p, "n-----+++++++++++++nn"),
        Arguments.of("log2", (UnaryOperator<Tensor>) Tensor::log2, "n---------+++++++++nn"),
        Arguments.of("sin", (UnaryOperator<Tensor>) Tensor::sin, "n+++-++++++++++-+++nn"),
        Arguments.of("rsqrt", (UnaryOperator<Tensor>) Tensor::rsqrt, "nnnnnnnnn+---------nn"),
        Arguments.of(
            "reciprocal", (UnaryOperator<Tensor>) Tensor::reciprocal, "n------------------nn"),
        Arguments.of("relu6", (UnaryOperator<Tensor>) Functional::relu6, "00000000000+++++0000+"),
        Arguments.of(
            "hardtanh", (UnaryOperator<Tensor>) Functional::hardtanh, "0000000++++++0000000+"),
        Arguments.of(
            "hardsigmoid",
            (UnaryOperator<Tensor>) Functional::hardsigmoid,
            "00000++++++++++000000"),
        Arguments.of(
            "hardswish", (UnaryOperator<Tensor>) Functional::hardswish, "0000-n+++++++++++++++"),
        Arguments.of(
            "hardshrink", (UnaryOperator<Tensor>) Functional::hardshrink, "+++++++000000++++++++"),
        Arguments.of(
            "softshrink", (UnaryOperator<Tensor>) Functional::softshrink, "+++++++000000++++++++"),
        Arguments.of(
            "threshold",
            (UnaryOperator<Tensor>) x -> Functional.threshold(x, 0.5, -7),
            "0000000000000++++++++"),
        Arguments.of("clamp", (UnaryOperator<Tensor>) x -> x.clamp(-1, 1), "000000++++++++0000000"),
        Arguments.of("floor", (UnaryOperator<Tensor>) Tensor::floor, "000000000000000000000"),
        Arguments.of("ceil", (UnaryOperator<Tensor>) Tensor::ceil, "000000000000000000000"),
        Arguments.of("round", (UnaryOperator<Tensor>) Tensor::round, "000000000000000000000"),
        Arguments.of("sign", (UnaryOperator<Tensor>) Tensor::sign, "000000000000000000000"),
        Arguments.of("abs", (UnaryOperator<Tensor>) Tensor::abs, "---------nn+++++++++n"),
        Arguments.of("square", (UnaryOperator<Tensor>) Tensor::square, "---------nn+++++++++n"),
        Arguments.of("exp", (UnaryOperator<Tensor>) Tensor::exp, "nn++++++++++++++++++n"),
        Arguments.of("expm1", (UnaryOperator<Tensor>) Tensor::expm1, "nn++++++++++++++++++n"),
        Arguments.of("sqrt", (UnaryOperator<Tensor>) Tensor::sqrt, "nnnnnnnnn-+++++++++nn"),
        Arguments.of("log", (UnaryOperator<Tensor>) Tensor::log, "n---------+++++++++nn"),
        Arguments.of("cos", (UnaryOperator<Tensor>) Tensor::cos, "n-+-+++++nn-----+-+nn"),
        Arguments.of("erf", (UnaryOperator<Tensor>) Tensor::erf, "nn++++++++++++++++nnn"),
        Arguments.of("tanh", (UnaryOperator<Tensor>) Tensor::tanh, "nn++++++++++++++++nnn"),
        Arguments.of("sigmoid", (UnaryOperator<Tensor>) Tensor::sigmoid, "nn++++++++++++++++nnn"),
        Arguments.of("elu", (UnaryOperator<Tensor>) Functional::elu, "nn+++++++++++++++++++"),
        Arguments.of("selu", (UnaryOperator<Tensor>) Functional::selu, "nn+++++++++++++++++++"),
        Arguments.of("silu", (UnaryOperator<Tensor>) Functional::silu, "nn----+++++++++++++nn"),
        Arguments.of("mish", (UnaryOperator<Tensor>) Functional::mish, "nn----+++++++++++++nn"),
        Arguments.of(
            "softplus", (UnaryOperator<Tensor>) Functional::softplus, "nn++++++++++++++++++n"),
        Arguments.of(
            "log sigmoid",
            (UnaryOperator<Tensor>) Functional::logSigmoid,
            "++++++++++++++++++nnn"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("functions")
  void infiniteGradient_becomesWhatItDoesInTorch(
      String name, UnaryOperator<Tensor> function, String expected) {
    Tensor x = X.copy().requiresGrad_();
    function.apply(x).backward(X.fullLike(Double.POSITIVE_INFINITY));
    StringBuilder signs = new StringBuilder();
    for (double gradient : x.grad().toDoubles()) {
      signs.append(Double.isNaN(gradient) ? 'n' : gradient == 0 ? '0' : gradient > 0 ? '+' : '-');
    }
    assertThat(signs).as(name).hasToString(expected);
  }

  @Test
  void kinks_haveTheSlopeThatTorchChooses() {
    assertThat(slope(-3, Functional::hardswish)).isEqualTo(-0.5);
    assertThat(slope(-1.5, Functional::hardswish)).isZero();
    assertThat(slope(3, Functional::hardswish)).isEqualTo(1.5);
    assertThat(slope(0, Functional::softsign)).isOne();
    assertThat(slope(0, Functional::tanhshrink)).isZero();
  }

  private static double slope(double at, UnaryOperator<Tensor> function) {
    Tensor x = Tensor.of(at).requiresGrad_();
    function.apply(x).sum().backward();
    return x.grad().item();
  }

  @Test
  void lostDigits_giveNoSlopeRatherThanZero() {
    assertThat(slope(-200, x -> x.sigmoid().log())).isNaN();
    assertThat(slope(-200, x -> x.exp().log())).isNaN();
    assertThat(slope(-200, x -> Functional.softplus(x).log())).isNaN();
    assertThat(slope(0, x -> x.square().sqrt())).isNaN();
    assertThat(slope(0, x -> x.abs().sqrt())).isNaN();
    assertThat(slope(-1, x -> x.relu().log())).isZero();
  }
}
