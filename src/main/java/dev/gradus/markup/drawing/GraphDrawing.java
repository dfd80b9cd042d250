package dev.gradus.markup.drawing;

import dev.gradus.markup.drawing.Svg.Point;
import dev.gradus.tensor.Tensor;
import dev.gradus.tensor.nn.Functional;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The graph of up to three functions, with points marked on the first. */
final class GraphDrawing {

  private static final int STEPS = 161;
  private static final int HEIGHT = 300;

  private final List<String> functions;
  private final Plot plot;
  private final double[] marks;

  GraphDrawing(Description description) {
    this.functions = List.of(description.required("function").split("\\s*,\\s*"));
    if (functions.size() > 3) {
      throw new InvalidDrawingException("a graph shows at most three functions");
    }
    this.plot = new Plot(description.range("x", "-4..4"), description.range("y", "-1..4"), HEIGHT);
    this.marks =
        description.find("mark").map(text -> doubles(Tensor.parse(text))).orElse(new double[0]);
  }

  Svg svg() {
    Svg svg = new Svg(HEIGHT);
    plot.axes(svg);
    Tensor xs = Tensor.linspace(plot.across()[0], plot.across()[1], STEPS);
    for (int i = functions.size() - 1; i >= 0; i--) {
      curve(svg, "curve curve-" + (i + 1), doubles(xs), doubles(apply(functions.get(i), xs)));
    }
    for (double x : marks) {
      double y = apply(functions.getFirst(), Tensor.of(x)).get(0);
      svg.line("drop", plot.at(x, 0), plot.at(x, y));
      svg.circle("mark", plot.at(x, y), 5);
      String label = "(" + number(x) + ", " + number(y) + ")";
      svg.text("label", plot.at(x, y).moved(0, -14), label);
    }
    return svg;
  }

  /** Cut where it leaves the frame, so that nothing is drawn outside of it. */
  private void curve(Svg svg, String look, double[] xs, double[] ys) {
    List<Point> piece = new ArrayList<>();
    for (int i = 0; i < xs.length; i++) {
      if (plot.contains(xs[i], ys[i])) {
        piece.add(plot.at(xs[i], ys[i]));
      }
    }
    svg.path(look, piece);
  }

  private static Tensor apply(String function, Tensor x) {
    return switch (function) {
      case "identity" -> x;
      case "relu" -> Functional.relu(x);
      case "leaky-relu" -> Functional.leakyRelu(x, 0.1);
      case "sigmoid" -> Functional.sigmoid(x);
      case "tanh" -> Functional.tanh(x);
      case "gelu" -> Functional.gelu(x);
      case "silu" -> Functional.silu(x);
      case "elu" -> Functional.elu(x);
      case "softplus" -> Functional.softplus(x);
      default -> throw new InvalidDrawingException("there is no function '" + function + "'");
    };
  }

  private static double[] doubles(Tensor tensor) {
    Tensor flat = tensor.toDouble().flatten();
    double[] numbers = new double[flat.elements()];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = flat.get(i);
    }
    return numbers;
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.2f", value).replaceFirst("\\.?0+$", "").replace('-', '−');
  }
}
