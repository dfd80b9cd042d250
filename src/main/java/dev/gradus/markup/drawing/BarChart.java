package dev.gradus.markup.drawing;

import dev.gradus.markup.drawing.Svg.Point;
import java.util.List;

/**
 * Numbers as bars. What can't be seen is told by the alternative text, and by a table beside it.
 */
public final class BarChart {

  private static final int HEIGHT = 210;
  private static final int BASE = 180;
  private static final int TALLEST = 150;
  private static final int ROW = 40;
  private static final double GAP = 0.2;

  private BarChart() {}

  /** One bar: how long, and what stands at its foot. */
  public record Bar(String label, double value, String look) {

    public Bar {
      if (!(value >= 0)) {
        throw new IllegalArgumentException("a bar of length " + value);
      }
    }

    /** A bar that looks like any other. */
    public static Bar of(String label, double value) {
      return new Bar(label, value, "");
    }
  }

  /** Bars beside each other, the greatest as tall as there is room, each with its number on top. */
  public static String columns(String alternative, List<Bar> bars) {
    var svg = new Svg(HEIGHT);
    double most = bars.stream().mapToDouble(Bar::value).max().orElse(0);
    double width = (double) Svg.WIDTH / Math.max(1, bars.size());
    for (int i = 0; i < bars.size(); i++) {
      var bar = bars.get(i);
      double height = most == 0 ? 0 : bar.value() / most * TALLEST;
      double middle = (i + 0.5) * width;
      if (bar.value() > 0) {
        var corner = new Point(i * width + GAP * width / 2, BASE - height);
        svg.box("bar " + bar.look(), corner, width * (1 - GAP), height);
        svg.text("tick", new Point(middle, BASE - height - 6), whole(bar.value()));
      }
      svg.text("tick", new Point(middle, BASE + 20), bar.label());
    }
    svg.line("axis", new Point(0, BASE), new Point(Svg.WIDTH, BASE));
    return svg.finish(alternative);
  }

  /** Bars below each other, each a share of 100, with its name above. */
  public static String rows(String alternative, List<Bar> bars) {
    var svg = new Svg(Math.max(ROW, ROW * bars.size()));
    double room = Svg.WIDTH - 60.0;
    for (int i = 0; i < bars.size(); i++) {
      var bar = bars.get(i);
      double top = i * ROW;
      svg.text("tick start", new Point(0, top + 15), bar.label());
      svg.box("track", new Point(0, top + 22), room, 12);
      if (bar.value() > 0) {
        svg.box("bar " + bar.look(), new Point(0, top + 22), bar.value() / 100 * room, 12);
      }
      svg.text("tick end", new Point(Svg.WIDTH, top + 33), whole(bar.value()) + " %");
    }
    return svg.finish(alternative);
  }

  private static String whole(double value) {
    return Long.toString(Math.round(value));
  }
}
