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

  /**
   * Shades where cells are of the second class, given row by row from below. Their classes are all
   * that is known, so that the border runs halfway between them.
   */
  public BorderPlot cells(int columns, List<Boolean> second) {
    int rows = second.size() / columns;
    Point[][] places = new Point[rows + 2][columns + 2];
    double[][] scores = new double[rows + 2][columns + 2];
    for (int row = 0; row < rows + 2; row++) {
      for (int column = 0; column < columns + 2; column++) {
        places[row][column] = plot.at(middle(reachX, columns, column), middle(reachY, rows, row));
        int cell = nearest(row, rows) * columns + nearest(column, columns);
        scores[row][column] = second.get(cell) ? 1 : -1;
      }
    }
    Contour.of(places, scores).draw(svg);
    return this;
  }

  /** The middle of a cell, counted from 1; before the first and behind the last lies the frame. */
  private static double middle(double reach, int cells, int number) {
    return reach * Math.clamp((number - 0.5) * 2 / cells - 1, -1, 1);
  }

  private static int nearest(int number, int cells) {
    return Math.clamp(number - 1, 0, cells - 1);
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
