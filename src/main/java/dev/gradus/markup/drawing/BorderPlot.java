package dev.gradus.markup.drawing;

import dev.gradus.markup.drawing.Svg.Point;
import java.util.List;

/**
 * Draws how a classifier cuts the plane, and the points that it learned from; those on the wrong
 * side wear a ring.
 */
public final class BorderPlot {

  private static final int HEIGHT = 330;

  private final double reachX;
  private final double reachY;
  private final Svg svg = new Svg(HEIGHT);
  private final Plot plot;

  /** An empty frame around 0. */
  public BorderPlot(double reachX, double reachY) {
    this.reachX = reachX;
    this.reachY = reachY;
    this.plot = new Plot(new double[] {-reachX, reachX}, new double[] {-reachY, reachY}, HEIGHT);
  }

  /** Shades the cells of the second class, given row by row from below. */
  public BorderPlot cells(int columns, List<Boolean> second) {
    int rows = second.size() / columns;
    double width = 2 * reachX / columns;
    double height = 2 * reachY / rows;
    for (int row = 0; row < rows; row++) {
      double top = -reachY + (row + 1) * height;
      for (int from = 0; from < columns; from++) {
        int to = from;
        while (to < columns && second.get(row * columns + to)) {
          to++;
        }
        if (to > from) {
          Point corner = plot.at(-reachX + from * width, top);
          Point end = plot.at(-reachX + to * width, top - height);
          svg.box("side", corner, end.x() - corner.x(), end.y() - corner.y() + 0.4);
        }
        from = to;
      }
    }
    return this;
  }

  public BorderPlot point(double x, double y, boolean second, boolean right) {
    Point place = plot.at(x, y);
    DataDrawing.point(svg, place, !second);
    if (!right) {
      svg.circle("wrong", place, 9);
    }
    return this;
  }

  public Drawing finish(String alternative) {
    Point corner = plot.at(-reachX, reachY);
    Point end = plot.at(reachX, -reachY);
    svg.box("frame", corner, end.x() - corner.x(), end.y() - corner.y());
    return new Drawing(svg.finish(alternative), alternative);
  }
}
