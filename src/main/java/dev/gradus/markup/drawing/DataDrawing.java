package dev.gradus.markup.drawing;

import dev.gradus.markup.drawing.Svg.Point;
import dev.gradus.tensor.Generator;
import dev.gradus.tensor.data.DataSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Points of two classes, told apart by their form, and where a classifier that was trained on them
 * draws its border. Points on the wrong side wear a ring.
 */
final class DataDrawing {

  private static final int HEIGHT = 330;
  private static final int CELLS = 66;
  private static final int MOST_POINTS = 200;

  private final DataSet data;
  private final Plot plot;
  private final Optional<Classifier> classifier;

  DataDrawing(Description description) {
    int points = Math.clamp(description.integer("points", 60), 2, MOST_POINTS);
    var generator = new Generator(description.integer("seed", 1));
    this.data =
        switch (description.required("set")) {
          case "blobs" -> DataSet.blobs(points, generator);
          case "circles" -> DataSet.circles(points, 0.06, generator);
          case "moons" -> DataSet.moons(points, 0.1, generator);
          case "xor" -> DataSet.xor(points, generator);
          case String other ->
              throw new InvalidDrawingException("there is no data set '" + other + "'");
        };
    this.plot = frame(data);
    this.classifier =
        switch (description.find("border").orElse("none")) {
          case "none" -> Optional.empty();
          case "line" -> Optional.of(Classifier.linear(data, generator));
          case "network" -> Optional.of(Classifier.withRelu(data, generator));
          case String other ->
              throw new InvalidDrawingException("there is no border '" + other + "'");
        };
  }

  private static Plot frame(DataSet data) {
    double reach = 1;
    for (int i = 0; i < data.size(); i++) {
      reach = Math.max(reach, Math.abs(data.inputs().get(i, 0)));
      reach = Math.max(reach, Math.abs(data.inputs().get(i, 1)));
    }
    reach *= 1.08;
    double wider = reach * (Svg.WIDTH - 48) / (HEIGHT - 48.0);
    return new Plot(new double[] {-wider, wider}, new double[] {-reach, reach}, HEIGHT);
  }

  Svg svg() {
    Svg svg = new Svg(HEIGHT);
    svg.box("frame", new Point(4, 4), Svg.WIDTH - 8, HEIGHT - 8);
    classifier.ifPresent(found -> border(svg, found));
    List<Boolean> right = classifier.map(found -> found.right(data)).orElse(List.of());
    for (int i = 0; i < data.size(); i++) {
      Point place = plot.at(data.inputs().get(i, 0), data.inputs().get(i, 1));
      point(svg, place, data.labels().get(i) == 0);
      if (!right.isEmpty() && !right.get(i)) {
        svg.circle("wrong", place, 9);
      }
    }
    if (!right.isEmpty()) {
      long hits = right.stream().filter(hit -> hit).count();
      String accuracy = String.format(Locale.ROOT, "%d of %d right", hits, right.size());
      svg.text("score", new Point(Svg.WIDTH - 14.0, HEIGHT - 16.0), accuracy);
    }
    return svg;
  }

  static void point(Svg svg, Point place, boolean first) {
    if (first) {
      svg.circle("first", place, 4.5);
      return;
    }
    svg.line("second", place.moved(-4.5, -4.5), place.moved(4.5, 4.5));
    svg.line("second", place.moved(-4.5, 4.5), place.moved(4.5, -4.5));
  }

  /** The half of the frame that is taken for the second class, in cells of a fine grid. */
  private void border(Svg svg, Classifier found) {
    double width = (plot.across()[1] - plot.across()[0]) / CELLS;
    double height = (plot.up()[1] - plot.up()[0]) / CELLS;
    for (int row = 0; row < CELLS; row++) {
      double y = plot.up()[0] + (row + 0.5) * height;
      List<Double> xs = new ArrayList<>();
      for (int column = 0; column < CELLS; column++) {
        xs.add(plot.across()[0] + (column + 0.5) * width);
      }
      shade(svg, xs, y, found.second(xs, y), width, height);
    }
  }

  private void shade(
      Svg svg, List<Double> xs, double y, boolean[] second, double width, double height) {
    int from = 0;
    for (int column = 1; column <= second.length; column++) {
      if (column < second.length && second[column] == second[from]) {
        continue;
      }
      if (second[from]) {
        Point corner = plot.at(xs.get(from) - width / 2, y + height / 2);
        Point end = plot.at(xs.get(column - 1) + width / 2, y - height / 2);
        svg.box("side", corner, end.x() - corner.x() + 0.4, end.y() - corner.y() + 0.4);
      }
      from = column;
    }
  }
}
