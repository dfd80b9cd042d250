package dev.gradus.tensor.oracle;

import static dev.gradus.tensor.oracle.Question.elementwise;

import dev.gradus.tensor.Tensor;
import java.util.List;

/** Arithmetic and functions of one number. */
final class ElementwiseQuestions {
  private ElementwiseQuestions() {}

  static List<Question> unary() {
    List<Tensor[]> x = Inputs.unary();
    return List.of(
        elementwise("neg", "torch.neg(x)", t -> t[0].neg(), x),
        elementwise("abs", "torch.abs(x)", t -> t[0].abs(), x),
        elementwise("sign", "torch.sign(x)", t -> t[0].sign(), x),
        elementwise("square", "torch.square(x)", t -> t[0].square(), x),
        elementwise("reciprocal", "torch.reciprocal(x)", t -> t[0].reciprocal(), x),
        elementwise("sqrt", "torch.sqrt(x)", t -> t[0].sqrt(), x),
        elementwise("rsqrt", "torch.rsqrt(x)", t -> t[0].rsqrt(), x),
        elementwise("exp", "torch.exp(x)", t -> t[0].exp(), x),
        elementwise("expm1", "torch.expm1(x)", t -> t[0].expm1(), x),
        elementwise("log", "torch.log(x)", t -> t[0].log(), x),
        elementwise("log1p", "torch.log1p(x)", t -> t[0].log1p(), x),
        elementwise("log2", "torch.log2(x)", t -> t[0].log2(), x),
        elementwise("sin", "torch.sin(x)", t -> t[0].sin(), x),
        elementwise("cos", "torch.cos(x)", t -> t[0].cos(), x),
        elementwise("erf", "torch.erf(x)", t -> t[0].erf(), x),
        elementwise("floor", "torch.floor(x)", t -> t[0].floor(), x),
        elementwise("ceil", "torch.ceil(x)", t -> t[0].ceil(), x),
        elementwise("round", "torch.round(x)", t -> t[0].round(), x),
        elementwise("clamp", "torch.clamp(x, -1.0, 1.5)", t -> t[0].clamp(-1, 1.5), x),
        elementwise("clamp min", "torch.clamp(x, 0.5)", t -> t[0].clamp(0.5, null), x),
        elementwise("isnan", "torch.isnan(x)", t -> t[0].isNan(), x).differentiating(0),
        elementwise("isinf", "torch.isinf(x)", t -> t[0].isInf(), x).differentiating(0),
        elementwise("isfinite", "torch.isfinite(x)", t -> t[0].isFinite(), x).differentiating(0));
  }

  static List<Question> binary() {
    List<Tensor[]> xy = Inputs.binary();
    return List.of(
        elementwise("add", "torch.add(x, y)", t -> t[0].add(t[1]), xy),
        elementwise("sub", "torch.sub(x, y)", t -> t[0].sub(t[1]), xy),
        elementwise("mul", "torch.mul(x, y)", t -> t[0].mul(t[1]), xy),
        elementwise("div", "torch.div(x, y)", t -> t[0].div(t[1]), xy),
        elementwise("pow", "torch.pow(x, y)", t -> t[0].pow(t[1]), xy),
        elementwise("remainder", "torch.remainder(x, y)", t -> t[0].remainder(t[1]), xy),
        elementwise("maximum", "torch.maximum(x, y)", t -> t[0].maximum(t[1]), xy),
        elementwise("minimum", "torch.minimum(x, y)", t -> t[0].minimum(t[1]), xy),
        elementwise("eq", "torch.eq(x, y)", t -> t[0].eq(t[1]), xy).differentiating(0),
        elementwise("ne", "torch.ne(x, y)", t -> t[0].ne(t[1]), xy).differentiating(0),
        elementwise("lt", "torch.lt(x, y)", t -> t[0].lt(t[1]), xy).differentiating(0),
        elementwise("le", "torch.le(x, y)", t -> t[0].le(t[1]), xy).differentiating(0),
        elementwise("gt", "torch.gt(x, y)", t -> t[0].gt(t[1]), xy).differentiating(0),
        elementwise("ge", "torch.ge(x, y)", t -> t[0].ge(t[1]), xy).differentiating(0),
        elementwise(
            "where",
            "torch.where(torch.gt(x, 0.), x, y)",
            t -> Tensor.where(t[0].gt(0), t[0], t[1]),
            xy),
        elementwise("isclose", "torch.isclose(x, y)", t -> t[0].isClose(t[1]), xy)
            .differentiating(0),
        elementwise("logical_and", "torch.logical_and(x, y)", t -> t[0].logicalAnd(t[1]), xy)
            .differentiating(0),
        elementwise("logical_or", "torch.logical_or(x, y)", t -> t[0].logicalOr(t[1]), xy)
            .differentiating(0),
        elementwise("logical_xor", "torch.logical_xor(x, y)", t -> t[0].logicalXor(t[1]), xy)
            .differentiating(0));
  }

  /** Promotion: whole numbers, numbers, tensors of rank 0 and float64 together. */
  static List<Question> promotion() {
    List<Tensor[]> xy = Inputs.binaryIntegers();
    List<Tensor[]> x = Inputs.list(Inputs.integers(-9, 10, 6), Inputs.random(4));
    return List.of(
        Question.of("add promoted", "torch.add(x, y)", t -> t[0].add(t[1]), xy).differentiating(0),
        Question.of("mul promoted", "torch.mul(x, y)", t -> t[0].mul(t[1]), xy).differentiating(0),
        Question.of("div promoted", "torch.div(x, y)", t -> t[0].div(t[1]), xy).differentiating(0),
        Question.of("remainder promoted", "torch.remainder(x, y)", t -> t[0].remainder(t[1]), xy)
            .differentiating(0),
        Question.of("gt promoted", "torch.gt(x, y)", t -> t[0].gt(t[1]), xy).differentiating(0),
        Question.of("add one", "torch.add(x, 1)", t -> t[0].add(1), x).differentiating(0),
        Question.of("add half", "torch.add(x, 0.5)", t -> t[0].add(0.5), x).differentiating(0),
        Question.of("mul tenth", "torch.mul(x, 0.1)", t -> t[0].mul(0.1), x).differentiating(0),
        Question.of("pow two", "torch.pow(x, 2)", t -> t[0].pow(2), x).differentiating(0),
        Question.of("div three", "torch.div(x, 3)", t -> t[0].div(3), x).differentiating(0),
        Question.of("exp of any", "torch.exp(x)", t -> t[0].exp(), x).differentiating(0),
        Question.of("add truth", "torch.add(x, torch.gt(x, 0))", t -> t[0].add(t[0].gt(0)), x)
            .differentiating(0));
  }
}
