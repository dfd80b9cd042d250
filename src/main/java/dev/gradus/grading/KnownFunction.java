package dev.gradus.grading;

import dev.gradus.tensor.DType;
import dev.gradus.tensor.Tensor;
import dev.gradus.tensor.nn.Functional;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.function.UnaryOperator;

/**
 * A function that exercises often ask for, with the approximations and the numerically unstable
 * forms of it that are in use. Who hands one of them in has not solved what was asked.
 *
 * @param overDim whether it goes along a dim; else it maps each element by itself
 * @param exact what is right; the dim has no meaning where it goes along none
 * @param others all that are not
 */
record KnownFunction(String name, boolean overDim, Form exact, List<Other> others) {

  KnownFunction {
    others = List.copyOf(others);
  }

  /** A way to compute it. */
  interface Form {
    Tensor of(Tensor x, int dim);
  }

  /** One of the other ways, with the words for it. */
  record Other(String name, Form form) {}

  private static final double HALF = 0.5;

  private static final Other GELU_OF_SIGMOID =
      each("its form with a sigmoid, x·σ(1.702x)", x -> x * sigmoid(1.702 * x));
  private static final Other NAIVE_SIGMOID =
      whole("eˣ/(1 + eˣ), which overflows", x -> x.exp().div(x.exp().add(1)));
  private static final Other NAIVE_SOFTPLUS =
      whole("log(1 + eˣ), which overflows", x -> x.exp().add(1).log());
  private static final Other WIDE_HARD_SIGMOID =
      each("the hard sigmoid of slope 0.2", x -> clamped(0.2 * x + HALF, 0, 1));

  /** All of them. */
  static final List<KnownFunction> ALL =
      List.of(
          ofElements(
              "GELU",
              Functional::gelu,
              whole("its form with tanh", Functional::geluTanh),
              GELU_OF_SIGMOID),
          ofElements(
              "GELU in its form with tanh",
              Functional::geluTanh,
              whole("the exact GELU", Functional::gelu),
              GELU_OF_SIGMOID),
          ofElements(
              "the sigmoid",
              Functional::sigmoid,
              whole("the hard sigmoid", Functional::hardsigmoid),
              WIDE_HARD_SIGMOID,
              each("x/(2 + 2|x|) + 1/2", x -> x / (2 + 2 * Math.abs(x)) + HALF),
              NAIVE_SIGMOID),
          ofElements(
              "the hard sigmoid",
              Functional::hardsigmoid,
              whole("the sigmoid", Functional::sigmoid),
              WIDE_HARD_SIGMOID),
          ofElements(
              "tanh",
              Functional::tanh,
              each("x clamped to -1 and 1", x -> clamped(x, -1, 1)),
              each("its Padé fraction x(27 + x²)/(27 + 9x²), clamped", KnownFunction::shortTanh),
              each("its continued fraction of degree 7, clamped", KnownFunction::longTanh),
              whole(
                  "(eˣ - e⁻ˣ)/(eˣ + e⁻ˣ), which overflows",
                  x -> x.exp().sub(x.neg().exp()).div(x.exp().add(x.neg().exp())))),
          ofElements("hardtanh", Functional::hardtanh, whole("tanh", Functional::tanh)),
          ofElements(
              "SiLU",
              Functional::silu,
              whole("hardswish", Functional::hardswish),
              whole("x·eˣ/(1 + eˣ), which overflows", x -> x.mul(x.exp().div(x.exp().add(1))))),
          ofElements("hardswish", Functional::hardswish, whole("SiLU", Functional::silu)),
          ofElements(
              "softplus", Functional::softplus, whole("ReLU", Functional::relu), NAIVE_SOFTPLUS),
          ofElements(
              "the logarithm of the sigmoid",
              Functional::logSigmoid,
              whole("min(x, 0)", x -> x.minimum(0)),
              whole("-log(1 + e⁻ˣ), which overflows", x -> x.neg().exp().add(1).log().neg())),
          ofElements(
              "SELU",
              Functional::selu,
              each("its form with 1.67 and 1.05", x -> selu(x, 1.67, 1.05)),
              each("its form with 1.6733 and 1.0507", x -> selu(x, 1.6733, 1.0507))),
          ofDim(
              "softmax",
              Functional::softmax,
              new Other("eˣ/Σeˣ, which overflows", (x, dim) -> x.exp().div(x.exp().sum(dim, true))),
              new Other(
                  "softmax with one maximum for all rows, which underflows",
                  (x, dim) -> shares(x.sub(x.max()), dim))),
          ofDim(
              "log-softmax",
              Functional::logSoftmax,
              new Other(
                  "the logarithm of softmax, which underflows",
                  (x, dim) -> Functional.softmax(x, dim).log()),
              new Other(
                  "x - log Σeˣ, which overflows",
                  (x, dim) -> x.sub(x.exp().sum(dim, true).log()))));

  private static KnownFunction ofElements(
      String name, UnaryOperator<Tensor> exact, Other... others) {
    return new KnownFunction(name, false, (x, _) -> exact.apply(x), List.of(others));
  }

  private static KnownFunction ofDim(String name, Form exact, Other... others) {
    return new KnownFunction(name, true, exact, List.of(others));
  }

  private static Other whole(String name, UnaryOperator<Tensor> form) {
    return new Other(name, (x, _) -> form.apply(x));
  }

  private static Other each(String name, DoubleUnaryOperator form) {
    return new Other(name, (x, _) -> x.map(form));
  }

  /** Inputs on which an unstable form shows what it is, where no test has shown it. */
  Tensor farInput() {
    return overDim
        ? Tensor.parse("[[1000., 1001.], [0., -200.], [-1000., -1001.]]", DType.FLOAT32)
        : Tensor.parse("[1000., 100., -100., -1000.]", DType.FLOAT32);
  }

  private static Tensor shares(Tensor x, int dim) {
    var exponentials = x.exp();
    return exponentials.div(exponentials.sum(dim, true));
  }

  private static double sigmoid(double x) {
    return 1 / (1 + Math.exp(-x));
  }

  private static double clamped(double x, double least, double greatest) {
    return Double.isNaN(x) ? x : Math.clamp(x, least, greatest);
  }

  private static double shortTanh(double x) {
    double square = x * x;
    return Double.isInfinite(square)
        ? Math.signum(x)
        : clamped(x * (27 + square) / (27 + 9 * square), -1, 1);
  }

  private static double longTanh(double x) {
    if (Math.abs(x) > 100) {
      return Math.signum(x);
    }
    double square = x * x;
    double above = x * (135_135 + square * (17_325 + square * (378 + square)));
    double below = 135_135 + square * (62_370 + square * (3_150 + 28 * square));
    return clamped(above / below, -1, 1);
  }

  private static double selu(double x, double alpha, double scale) {
    return x > 0 ? scale * x : scale * alpha * Math.expm1(x);
  }
}
