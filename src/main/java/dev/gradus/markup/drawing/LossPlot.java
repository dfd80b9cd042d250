package dev.gradus.markup.drawing;

import dev.gradus.markup.drawing.Svg.Point;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Draws how a loss went down, step by step. */
public final class LossPlot {

  private static final int HEIGHT = 200;

  private LossPlot() {}

  /** The losses in the order in which they were told; at least two of them. */
  public static Drawing of(List<Double> losses, String alternative) {
    double most = losses.stream().mapToDouble(Double::doubleValue).max().orElse(1);
    double high = most > 0 ? most * 1.1 : 1;
    Plot plot = new Plot(new double[] {1, losses.size()}, new double[] {0, high}, HEIGHT);
    Svg svg = new Svg(HEIGHT);
    svg.line("axis", plot.at(1, 0), plot.at(losses.size(), 0));
    svg.line("axis", plot.at(1, 0), plot.at(1, high));
    List<Point> way = new ArrayList<>();
    for (int i = 0; i < losses.size(); i++) {
      way.add(plot.at(i + 1, losses.get(i)));
    }
    svg.path("curve", way);
    svg.text("tick start", plot.at(1, losses.getFirst()).moved(6, -6), number(losses.getFirst()));
    svg.text(
        "score", plot.at(losses.size(), losses.getLast()).moved(0, -8), number(losses.getLast()));
    svg.text("tick", plot.at(1, 0).moved(4, 18), "1");
    svg.text("tick", plot.at(losses.size(), 0).moved(-8, 18), String.valueOf(losses.size()));
    return new Drawing(svg.finish(alternative), alternative);
  }

  private static String number(double loss) {
    return String.format(Locale.ROOT, "%.3g", loss);
  }
}
