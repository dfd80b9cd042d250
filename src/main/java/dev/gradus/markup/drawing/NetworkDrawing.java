package dev.gradus.markup.drawing;

import dev.gradus.markup.drawing.Svg.Point;
import dev.gradus.tensor.Tensor;
import dev.gradus.tensor.nn.Functional;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A network as circles and lines, with its weights on the lines and, in the circles, what the
 * tensor core computes for the input.
 */
final class NetworkDrawing {

  private static final int MOST = 4;
  private static final double RADIUS = 33;
  private static final double ROW = 92;
  private static final double MARGIN = 46;

  private final Tensor input; // (in)
  private final List<Tensor> weights; // (in, out), one for each layer
  private final boolean rectified;
  private final List<String> names;

  NetworkDrawing(Description description) {
    this.input = description.tensor("input");
    this.weights =
        description.all("weights").stream().map(text -> Tensor.parse(text).toFloat()).toList();
    this.names = description.all("name");
    this.rectified =
        switch (description.find("activation").orElse("none")) {
          case "none" -> false;
          case "relu" -> true;
          case String other ->
              throw new InvalidDrawingException("the activation '" + other + "' can't be drawn");
        };
    boolean fits =
        input.rank() == 1
            && input.elements() <= MOST
            && !weights.isEmpty()
            && weights.size() <= 3
            && weights.stream()
                .allMatch(weight -> weight.rank() == 2 && weight.shape().dim(1) <= MOST);
    if (!fits) {
      throw new InvalidDrawingException(
          "a network has an input of rank 1, one to three weight matrices, and up to "
              + MOST
              + " neurons in a layer");
    }
  }

  Svg svg() {
    List<Tensor> values = values();
    int rows = values.stream().mapToInt(Tensor::elements).max().orElse(1);
    int height = (int) (rows * ROW + 44);
    Svg svg = new Svg(height);
    for (int layer = 0; layer < weights.size(); layer++) {
      edges(svg, layer, height - 44);
    }
    for (int layer = 0; layer < values.size(); layer++) {
      neurons(svg, values, layer, height - 44);
    }
    return svg;
  }

  private List<Tensor> values() {
    List<Tensor> values = new ArrayList<>(List.of(input));
    for (int layer = 0; layer < weights.size(); layer++) {
      Tensor next = values.getLast().matmul(weights.get(layer));
      boolean hidden = layer < weights.size() - 1;
      values.add(rectified && hidden ? Functional.relu(next) : next);
    }
    return values;
  }

  private void edges(Svg svg, int layer, int height) {
    Tensor weight = weights.get(layer);
    int in = weight.shape().dim(0);
    int out = weight.shape().dim(1);
    for (int from = 0; from < in; from++) {
      for (int to = 0; to < out; to++) {
        svg.line("edge", place(layer, from, in, height), place(layer + 1, to, out, height));
      }
    }
    for (int from = 0; from < in; from++) {
      for (int to = 0; to < out; to++) {
        Point start = place(layer, from, in, height);
        Point label =
            start.towards(place(layer + 1, to, out, height), weights.size() == 1 ? 0.2 : 0.36);
        svg.text("weight", label.moved(0, 5), number(weight.get(from, to)));
      }
    }
    if (layer < names.size()) {
      double middle = (x(layer) + x(layer + 1)) / 2;
      svg.text("name", new Point(middle, height + 32), names.get(layer));
    }
  }

  private void neurons(Svg svg, List<Tensor> values, int layer, int height) {
    Tensor row = values.get(layer);
    for (int i = 0; i < row.elements(); i++) {
      Point center = place(layer, i, row.elements(), height);
      boolean hidden = layer > 0 && layer < values.size() - 1;
      boolean stopped = rectified && hidden && row.get(i) == 0;
      svg.circle(stopped ? "neuron stopped" : "neuron", center, RADIUS);
      svg.text("value", center.moved(0, 5), number(row.get(i)));
    }
  }

  private Point place(int layer, int index, int count, int height) {
    double gap = (double) height / count;
    return new Point(x(layer), 8 + gap * (index + 0.5));
  }

  private double x(int layer) {
    return MARGIN + layer * (Svg.WIDTH - 2 * MARGIN) / weights.size();
  }

  private static String number(double value) {
    String text = String.format(Locale.ROOT, "%.4f", value);
    String shorter = text.replaceFirst("\\.?0+$", "");
    return shorter.equals("-0") ? "0" : shorter;
  }
}
