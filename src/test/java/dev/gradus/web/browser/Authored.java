package dev.gradus.web.browser;

import java.util.List;
import java.util.regex.Matcher;
import java.util.stream.IntStream;

/**
 * What an instructor types who makes an exercise.
 *
 * @param name in addresses; also what the screenshots are called after
 * @param head the signature of the method
 * @param definition lines of the definition, each with what is typed in its place
 * @param tests the first is the sample that is there already
 * @param random what the random test is called and drawn from
 * @param first the body of the reference
 * @param second another one, with another algorithm
 */
record Authored(
    String title,
    String name,
    String head,
    String statement,
    List<Line> definition,
    List<Test> tests,
    Random random,
    String first,
    String second,
    Mistake byHand,
    List<Suggested> suggested) {

  /** A line of a file, and what is typed over it. */
  record Line(String begins, String instead) {}

  /**
   * A test that is written down; what the reference gives is expected where nothing else is.
   *
   * @param inputs by the order of the parameters
   */
  record Test(String name, String about, List<Input> inputs, String expected) {}

  record Input(String parameter, String text) {}

  record Random(String name, String about, String from) {}

  /** A known mistake: one line of the reference, written otherwise, and what learners are told. */
  record Mistake(String name, String line, String instead, String feedback) {}

  /** A wrong program that the check offers, by what has become of its line, and words for it. */
  record Suggested(String change, String name, String feedback) {}

  /** The function alone. */
  static final Authored LEARNABLE_SLOPE =
      new Authored(
          "Leaky ReLU with a learnable slope",
          "learnable-slope",
          "static Tensor learnableSlope(Tensor x, Tensor slope)",
          """
          A **leaky ReLU** lets a part of each negative number through. Here that part, the slope $a$, is a \
          parameter that a network can learn:

          $$y_i = \\max(0, x_i) + a \\cdot \\min(0, x_i)$$

          Write `learnableSlope` for an `x` of any shape and a `slope` of shape `[1]`.

          For `x = [2., -4.]` and `slope = [0.25]` it gives

          ```out
          tensor([ 2., -1.])
          ```
          """,
          List.of(
              new Line("summary:", "summary: A leaky ReLU whose slope is a parameter."),
              new Line("tags:", "tags: [activation]"),
              new Line(
                  "hints:",
                  "hints:\n  - Split x into its positive and its negative part.\n"
                      + "  - The slope multiplies the negative part only.")),
          List.of(
              new Test("", "", inputs("[2., -4.]", "[0.25]"), "[2., -1.]"),
              new Test("positive", "positive numbers only", inputs("[1., 3.]", "[0.5]"), ""),
              new Test("steep slope", "a slope above 1", inputs("[[-2., -1.]]", "[3.]"), "")),
          new Random("many shapes", "random tensors", "normal"),
          "return x.maximum(0).add(x.minimum(0).mul(slope));",
          "return x.map(v -> v < 0 ? slope.get(0) * v : v);",
          new Mistake(
              "greater_one",
              "return",
              "return x.maximum(x.mul(slope));",
              "The greater one of x and a·x is right for slopes up to 1 only."),
          List.of(
              new Suggested(
                  "became x.minimum(0).div(slope)",
                  "divided",
                  "You divided by the slope. Multiply by it."),
              new Suggested(
                  "became x.minimum(0) fails",
                  "no_slope",
                  "The slope is missing: negative numbers came through whole."),
              new Suggested(
                  "x.minimum(0) became x fails",
                  "all_scaled",
                  "Positive numbers were scaled too. The slope touches negative ones only.")));

  /** The function with the gradient by which its slope is learned. */
  static final Authored LEARNED_SLOPE =
      new Authored(
          "Leaky ReLU that learns its slope",
          "learned-slope",
          "static List<Tensor> learnedSlope(Tensor x, Tensor slope, Tensor g)",
          """
          A **leaky ReLU** lets a part of each negative number through. Here that part, the slope $a$, is \
          learned:

          $$y_{ij} = \\begin{cases} x_{ij} & \\text{if } x_{ij} \\ge 0 \\\\ a \\cdot x_{ij} & \\text{if } x_{ij} < 0 \
          \\end{cases}$$

          To learn it one needs the gradient of the loss $L$. Where $g = \\partial L / \\partial y$ comes from above, \
          every element that the slope has touched adds its part:

          $$\\frac{\\partial L}{\\partial a} = \\sum_{x_{ij} < 0} g_{ij} \\cdot x_{ij}$$

          Write `learnedSlope` for `x` and `g` of shape `[n, c]` and a `slope` of shape `[1]`. It returns two \
          tensors: $y$, and the gradient of the slope, of shape `[1]`.

          For `x = [[2., -4.]]`, `slope = [0.25]` and `g = [[1., 3.]]` they are

          ```out
          tensor([[ 2., -1.]])
          tensor([-12.])
          ```
          """,
          List.of(
              new Line(
                  "summary:",
                  "summary: A leaky ReLU, and the gradient by which its slope is learned."),
              new Line("tags:", "tags: [activation, gradient]"),
              new Line("difficulty:", "difficulty: 3"),
              new Line(
                  "hints:",
                  "hints:\n  - Split x into its positive and its negative part.\n"
                      + "  - The slope touches negative numbers only, so only they add to its"
                      + " gradient.\n"
                      + "  - A gradient of shape [1] is a sum over all elements."),
              new Line(
                  "checks:",
                  "checks: [dtype, input-unchanged]\ntolerance: {rtol: 1e-5, atol: 1e-5}")),
          List.of(
              new Test(
                  "", "", inputs("[[2., -4.]]", "[0.25]", "[[1., 3.]]"), "[[2., -1.]]\n[-12.]"),
              new Test(
                  "one number",
                  "a single negative number",
                  inputs("[[-2.]]", "[0.5]", "[[3.]]"),
                  ""),
              new Test(
                  "steep slope",
                  "a slope above 1",
                  inputs("[[-2., 1.], [3., -1.]]", "[3.]", "[[1., 1.], [1., 1.]]"),
                  "")),
          new Random("batches", "random batches", "integers"),
          """
          Tensor negative = x.minimum(0);
                  Tensor y = x.maximum(0).add(negative.mul(slope));
                  Tensor gradient = negative.mul(g).sum().reshape(1);
                  return List.of(y, gradient);""",
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
                  return List.of(Tensor.of(y), Tensor.of(gradient));""",
          new Mistake(
              "one_for_each_column",
              "Tensor gradient",
              "Tensor gradient = negative.mul(g).sum(0);",
              "All columns share one slope: sum over rows and columns."),
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
                  "Positive numbers were scaled too. The slope touches negative ones only.")));

  private static List<Input> inputs(String... texts) {
    var names = List.of("x", "slope", "g");
    return IntStream.range(0, texts.length)
        .mapToObj(i -> new Input(names.get(i), texts[i]))
        .toList();
  }

  /** The whole program with the known mistake in place of the line of the reference. */
  String mistaken() {
    return program(
        first.replaceFirst(
            "(?m)^(\\s*)" + byHand.line() + ".*;",
            "$1" + Matcher.quoteReplacement(byHand.instead())));
  }

  /** The whole program of the reference. */
  String solved() {
    return program(first);
  }

  private String program(String body) {
    var type = name.equals("learned-slope") ? "LearnedSlope" : "LearnableSlope";
    return "import dev.gradus.tensor.*;\nimport java.util.List;\n\nclass "
        + type
        + " {\n"
        + head
        + " {\n"
        + body
        + "\n}\n}\n";
  }
}
