package dev.gradus.markup.drawing;

import dev.gradus.markup.drawing.Svg.Point;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Draws a function over the one that it should be, and how far it is off. What is not a number, or
 * leaves the frame, leaves a gap.
 */
public final class CurvePlot {

  private static final int HEIGHT = 280;
  private static final int ERROR_HEIGHT = 120;
  private static final double HIGHEST = 12;

  private final double[] xs;
  private final double[] expected;
  private final double[] actual;

  public CurvePlot(List<Double> xs, List<Double> expected, List<Double> actual) {
    this.xs = doubles(xs);
    this.expected = doubles(expected);
    this.actual = doubles(actual);
  }

  /** Both curves, the reference broad and below. */
  public Drawing curves(String alternative) {
    Plot plot = new Plot(across(), up(), HEIGHT);
    Svg svg = new Svg(HEIGHT);
    plot.axes(svg);
    line(svg, "curve curve-reference", plot, expected);
    line(svg, "curve", plot, actual);
    return new Drawing(svg.finish(alternative), alternative);
  }

  /** Actual minus expected, stretched so that the greatest just fits. */
  public Drawing error(String alternative) {
    double most = 0;
    double[] off = new double[xs.length];
    for (int i = 0; i < off.length; i++) {
      off[i] = actual[i] - expected[i];
      if (Double.isFinite(off[i])) {
        most = Math.max(most, Math.abs(off[i]));
      }
    }
    double reach = most == 0 ? 1 : most * 1.15;
    Plot plot = new Plot(across(), new double[] {-reach, reach}, ERROR_HEIGHT);
    Svg svg = new Svg(ERROR_HEIGHT);
    for (double y : most == 0 ? new double[] {0} : new double[] {-most, 0, most}) {
      svg.line(y == 0 ? "axis" : "grid", plot.at(xs[0], y), plot.at(xs[xs.length - 1], y));
      if (y != 0) {
        svg.text("tick start", plot.at(xs[0], y).moved(2, -4), number(y));
      }
    }
    line(svg, "curve curve-error", plot, off);
    return new Drawing(svg.finish(alternative), alternative);
  }

  private double[] across() {
    return new double[] {xs[0], xs[xs.length - 1]};
  }

  /** High enough for both curves, as far as that leaves something to be seen of them. */
  private double[] up() {
    double low = -0.5;
    double high = 1;
    for (double[] ys : List.of(expected, actual)) {
      for (double y : ys) {
        if (Double.isFinite(y)) {
          low = Math.min(low, y);
          high = Math.max(high, y);
        }
      }
    }
    double margin = 0.08 * (Math.min(high, HIGHEST) - Math.max(low, -HIGHEST));
    return new double[] {Math.max(low, -HIGHEST) - margin, Math.min(high, HIGHEST) + margin};
  }

  private void line(Svg svg, String look, Plot plot, double[] ys) {
    List<Point> piece = new ArrayList<>();
    for (int i = 0; i < ys.length; i++) {
      boolean gap = !Double.isFinite(ys[i]) || !plot.contains(xs[i], ys[i]) || jumps(ys, i, plot);
      if (gap && !piece.isEmpty()) {
        svg.path(look, piece);
        piece = new ArrayList<>();
      }
      if (Double.isFinite(ys[i]) && plot.contains(xs[i], ys[i])) {
        piece.add(plot.at(xs[i], ys[i]));
      }
    }
    if (!piece.isEmpty()) {
      svg.path(look, piece);
    }
  }

  /** Whether a curve leaps here rather than rises: no line joins both sides of a leap. */
  private static boolean jumps(double[] ys, int i, Plot plot) {
    return i > 0 && Math.abs(ys[i] - ys[i - 1]) > 0.25 * (plot.up()[1] - plot.up()[0]);
  }

  private static double[] doubles(List<Double> numbers) {
    return numbers.stream().mapToDouble(Double::doubleValue).toArray();
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.1e", value).replace("e-0", "e-").replace('-', '−');
  }
}
