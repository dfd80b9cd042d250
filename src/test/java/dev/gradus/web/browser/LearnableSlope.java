package dev.gradus.web.browser;

import java.util.List;

/** What an instructor types who makes an exercise of leaky ReLU with a slope that is learned. */
final class LearnableSlope {

  static final String TITLE = "Leaky ReLU with a learnable slope";

  static final String STATEMENT =
      """
      A **leaky ReLU** lets a part of each negative number through. Here that part, the slope $a$, is \
      learned:

      $$y_{ij} = \\begin{cases} x_{ij} & \\text{if } x_{ij} \\ge 0 \\\\ a \\cdot x_{ij} & \\text{if } x_{ij} < 0 \
      \\end{cases}$$

      To learn it one needs the gradient of the loss $L$. Where $g = \\partial L / \\partial y$ comes from above, \
      every element that the slope has touched adds its part:

      $$\\frac{\\partial L}{\\partial a} = \\sum_{x_{ij} < 0} g_{ij} \\cdot x_{ij}$$

      Write `learnableSlope` for `x` and `g` of shape `[n, c]` and a `slope` of shape `[1]`. It returns two \
      tensors: $y$, and the gradient of the slope, of shape `[1]`.

      For `x = [[2., -4.]]`, `slope = [0.25]` and `g = [[1., 3.]]` they are

      ```out
      tensor([[ 2., -1.]])
      tensor([-12.])
      ```
      """;

  static final String HEAD = "static List<Tensor> learnableSlope(Tensor x, Tensor slope, Tensor g)";

  /** A test that is written down; what the reference gives is expected where nothing else is. */
  record Test(String name, String about, String x, String slope, String g, String expected) {}

  static final Test EXAMPLE =
      new Test("", "", "[[2., -4.]]", "[0.25]", "[[1., 3.]]", "[[2., -1.]]\n[-12.]");

  static final Test ONE_NUMBER =
      new Test("one number", "a single negative number", "[[-2.]]", "[0.5]", "[[3.]]", "");

  static final Test STEEP_SLOPE =
      new Test(
          "steep slope",
          "a slope above 1",
          "[[-2., 1.], [3., -1.]]",
          "[3.]",
          "[[1., 1.], [1., 1.]]",
          "");

  static final String BY_TENSORS =
      """
      Tensor negative = x.minimum(0);
              Tensor y = x.maximum(0).add(negative.mul(slope));
              Tensor gradient = negative.mul(g).sum().reshape(1);
              return List.of(y, gradient);""";

  static final String BY_ELEMENTS =
      """
      double[][] y = new double[x.shape().dim(0)][x.shape().dim(1)];
              double gradient = 0;
              for (int i = 0; i < y.length; i++) {
                  for (int j = 0; j < y[i].length; j++) {
                      boolean negative = x.get(i, j) < 0;
                      y[i][j] = negative ? slope.get(0) * x.get(i, j) : x.get(i, j);
                      gradient += negative ? g.get(i, j) * x.get(i, j) : 0;
                  }
              }
              return List.of(Tensor.of(y), Tensor.of(gradient));""";

  /** A known mistake: one line of the reference, written otherwise, and what learners are told. */
  record Mistake(String name, String line, String instead, String feedback) {}

  static final Mistake BY_COLUMN =
      new Mistake(
          "one_for_each_column",
          "Tensor gradient",
          "Tensor gradient = negative.mul(g).sum(0);",
          "All columns share one slope: sum over rows and columns.");

  /** A wrong program that the check offers, by what has become of its line, and words for it. */
  record Suggested(String change, String name, String feedback) {}

  static final List<Suggested> SUGGESTED =
      List.of(
          new Suggested(
              "became negative.mul(g).mean()",
              "mean",
              "You took the mean. The parts of the elements add up: take the sum."),
          new Suggested(
              "became negative.div(g)",
              "divided",
              "You divided by the gradient from above. Multiply each part by it."),
          new Suggested(
              "x.minimum(0) became x fails",
              "all_scaled",
              "Positive numbers were scaled too. The slope touches negative ones only."));

  private LearnableSlope() {}
}
