package dev.gradus.markup.drawing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.gradus.markup.drawing.Svg.Point;
import java.util.List;
import java.util.function.DoubleBinaryOperator;
import org.junit.jupiter.api.Test;

class ContourTest {

  private static final int STEPS = 40;

  /** Over the square from -2 to 2. */
  private static Contour of(DoubleBinaryOperator function) {
    var places = new Point[STEPS + 1][STEPS + 1];
    var scores = new double[STEPS + 1][STEPS + 1];
    for (int row = 0; row <= STEPS; row++) {
      for (int column = 0; column <= STEPS; column++) {
        double x = 4.0 * column / STEPS - 2;
        double y = 4.0 * row / STEPS - 2;
        places[row][column] = new Point(x, y);
        scores[row][column] = function.applyAsDouble(x, y);
      }
    }
    return Contour.of(places, scores);
  }

  private static double area(List<Point> polygon) {
    double twice = 0;
    for (int i = 0; i < polygon.size(); i++) {
      var a = polygon.get(i);
      var b = polygon.get((i + 1) % polygon.size());
      twice += a.x() * b.y() - b.x() * a.y();
    }
    return twice / 2;
  }

  private static double area(Contour contour) {
    return contour.areas().stream().mapToDouble(ContourTest::area).sum();
  }

  private static double length(Contour contour) {
    return contour.border().stream()
        .mapToDouble(
            piece ->
                Math.hypot(
                    piece.get(1).x() - piece.get(0).x(), piece.get(1).y() - piece.get(0).y()))
        .sum();
  }

  @Test
  void circle_hasItsAreaAndItsLength() {
    var circle = of((x, y) -> 1 - x * x - y * y);

    assertThat(area(circle)).isCloseTo(Math.PI, within(0.02));
    assertThat(length(circle)).isCloseTo(2 * Math.PI, within(0.02));
  }

  @Test
  void straightLine_isStraight_howeverItLiesInTheGrid() {
    var half = of((x, y) -> x + 0.37 * y - 0.113);

    assertThat(half.border())
        .allSatisfy(
            piece ->
                assertThat(piece)
                    .allSatisfy(
                        p -> assertThat(p.x() + 0.37 * p.y()).isCloseTo(0.113, within(1e-9))));
    assertThat(area(half)).isCloseTo(8 - 4 * 0.113, within(1e-9));
  }

  @Test
  void inAndOut_shareTheirBorder_alsoWhereCornersAlternate() {
    var saddle = of((x, y) -> (x - 0.03) * (y + 0.02));
    var turned = of((x, y) -> -(x - 0.03) * (y + 0.02));

    assertThat(area(saddle) + area(turned)).isCloseTo(16, within(0.01));
    assertThat(length(saddle)).isCloseTo(8, within(0.2));
  }
}
