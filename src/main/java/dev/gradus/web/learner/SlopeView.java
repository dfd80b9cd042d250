package dev.gradus.web.learner;

import dev.gradus.grading.Curve;
import dev.gradus.grading.Slopes;
import dev.gradus.markup.drawing.CurvePlot;
import java.util.List;

/**
 * The slope of a learner's curve, as its points tell it, over that of the reference: the exact one
 * where autograd could compute it, else as told by its points too.
 */
record SlopeView(Curve curve) {

  /** As far as neighbours on the grid tell the slope of a smooth function. */
  private static final double NEAR = 1e-2;

  boolean isExact() {
    return curve.exact().isPresent();
  }

  String drawing() {
    var words = isExact() ? summary() : "The slopes of both curves.";
    return new CurvePlot(inner(curve.xs()), expected(), actual()).curves(words).svg();
  }

  /** How far both are apart; at a corner, where points tell something between, they may well be. */
  String summary() {
    var exact = expected();
    var numeric = actual();
    int worst = 0;
    for (int i = 1; i < exact.size(); i++) {
      if (off(exact, numeric, i) > off(exact, numeric, worst)) {
        worst = i;
      }
    }
    double off = off(exact, numeric, worst);
    String where = CurveView.number(curve.xs().get(worst + 1));
    return off <= NEAR
        ? "Its slope follows the exact one: it is nowhere further off than %s at %s."
            .formatted(CurveView.number(off), where)
        : "Its slope is furthest from the exact one, by %s, at %s."
            .formatted(CurveView.number(off), where);
  }

  String exactAt(int point) {
    return curve.exact().map(slopes -> CurveView.number(slopes.get(point))).orElse("");
  }

  /** A dash at both ends, where a neighbour is missing. */
  String numericAt(int point) {
    return point == 0 || point == curve.xs().size() - 1
        ? "–"
        : CurveView.number(actual().get(point - 1));
  }

  private List<Double> expected() {
    return curve
        .exact()
        .map(SlopeView::inner)
        .orElseGet(() -> Slopes.numeric(curve.xs(), curve.expected()));
  }

  private List<Double> actual() {
    return Slopes.numeric(curve.xs(), curve.actual());
  }

  private static List<Double> inner(List<Double> numbers) {
    return numbers.subList(1, numbers.size() - 1);
  }

  /** 0 where both are the same, infinities and NaN among them. */
  private static double off(List<Double> exact, List<Double> numeric, int i) {
    double off = Math.abs(exact.get(i) - numeric.get(i));
    return exact.get(i).equals(numeric.get(i))
        ? 0
        : Double.isNaN(off) ? Double.POSITIVE_INFINITY : off;
  }
}
