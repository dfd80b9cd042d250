package dev.gradus.markup;

import dev.gradus.tensor.Tensor;
import java.util.Arrays;
import java.util.Locale;

/**
 * Draws points of two classes in the plane as an SVG picture: discs and crosses, so that the
 * classes differ by more than their colour, in colours that suit a light and a dark page.
 */
public final class ScatterPlot {

  private static final int SIZE = 240;
  private static final int MARGIN = 16;

  private static final String START =
      """
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %1$d %1$d" width="%1$d" height="%1$d">
      <style>
      .frame { fill: #ffffff; stroke: #dfdcd3 }
      .disc { fill: #0b6170 }
      .cross { stroke: #a8261c; stroke-width: 2; fill: none }
      @media (prefers-color-scheme: dark) {
      .frame { fill: #171c24; stroke: #2a323e }
      .disc { fill: #62c6d4 }
      .cross { stroke: #ff9d90 }
      }
      </style>
      <rect class="frame" x="0.5" y="0.5" width="%2$d" height="%2$d" rx="6"/>
      """;

  private final double[] points;
  private final long[] classes;
  private final double low;
  private final double span;

  private ScatterPlot(double[] points, long[] classes) {
    this.points = points;
    this.classes = classes;
    this.low = Arrays.stream(points).min().orElse(0);
    this.span = Math.max(1e-9, Arrays.stream(points).max().orElse(1) - low);
  }

  /** The picture of points [n, 2] whose classes [n] are 0, drawn as discs, or 1, as crosses. */
  public static String svg(Tensor points, Tensor classes) {
    return new ScatterPlot(points.toDoubles(), classes.toLong().toLongs()).svg();
  }

  private String svg() {
    var svg = new StringBuilder(START.formatted(SIZE, SIZE - 1));
    for (int point = 0; point < classes.length; point++) {
      double x = place(points[2 * point]);
      double y = SIZE - place(points[2 * point + 1]);
      svg.append(classes[point] == 0 ? disc(x, y) : cross(x, y));
    }
    return svg.append("</svg>\n").toString();
  }

  private double place(double coordinate) {
    return MARGIN + (coordinate - low) / span * (SIZE - 2 * MARGIN);
  }

  private static String disc(double x, double y) {
    return String.format(
        Locale.ROOT, "<circle class=\"disc\" cx=\"%.1f\" cy=\"%.1f\" r=\"4\"/>\n", x, y);
  }

  private static String cross(double x, double y) {
    return String.format(
        Locale.ROOT, "<path class=\"cross\" d=\"M%.1f %.1fl7 7m0 -7l-7 7\"/>\n", x - 3.5, y - 3.5);
  }
}
