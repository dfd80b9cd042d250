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

  /** The part of the frame that is taken for the second class. */
  private void border(Svg svg, Classifier found) {
    Point[][] places = new Point[CELLS + 1][CELLS + 1];
    double[][] scores = new double[CELLS + 1][];
    for (int row = 0; row <= CELLS; row++) {
      double y = between(plot.up(), row);
      List<Double> xs = new ArrayList<>();
      for (int column = 0; column <= CELLS; column++) {
        double x = between(plot.across(), column);
        xs.add(x);
        places[row][column] = plot.at(x, y);
      }
      scores[row] = found.scores(xs, y);
    }
    Contour.of(places, scores).draw(svg);
  }

  private static double between(double[] range, int step) {
    return range[0] + (range[1] - range[0]) * step / CELLS;
  }
}
