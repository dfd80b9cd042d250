package dev.gradus.markup.drawing;

import dev.gradus.markup.drawing.Svg.Point;
import java.util.Locale;

/** A square of the plane on a drawing: turns coordinates into places. */
record Plot(double[] across, double[] up, int height) {

  private static final double MARGIN = 24;

  Point at(double x, double y) {
    return new Point(
        MARGIN + (x - across[0]) / (across[1] - across[0]) * (Svg.WIDTH - 2 * MARGIN),
        height - MARGIN - (y - up[0]) / (up[1] - up[0]) * (height - 2 * MARGIN));
  }

  boolean contains(double x, double y) {
    return x >= across[0] && x <= across[1] && y >= up[0] && y <= up[1];
  }

  /** Axes through 0 with a number at each whole step. */
  void axes(Svg svg) {
    for (int x = (int) Math.ceil(across[0]); x <= across[1]; x += step(across)) {
      svg.line("grid", at(x, up[0]), at(x, up[1]));
      if (x != 0) {
        svg.text("tick", at(x, 0).moved(0, 18), whole(x));
      }
    }
    for (int y = (int) Math.ceil(up[0]); y <= up[1]; y += step(up)) {
      svg.line("grid", at(across[0], y), at(across[1], y));
      if (y != 0) {
        svg.text("tick", at(0, y).moved(-14, 5), whole(y));
      }
    }
    svg.line("axis", at(across[0], 0), at(across[1], 0));
    svg.line("axis", at(0, up[0]), at(0, up[1]));
  }

  private static int step(double[] range) {
    return (int) Math.max(1, Math.round((range[1] - range[0]) / 8));
  }

  private static String whole(int number) {
    return String.format(Locale.ROOT, "%d", number).replace('-', '−');
  }
}
