package dev.gradus.web.learner;

import dev.gradus.exercise.PlotRule;
import dev.gradus.exercise.Tolerance;
import dev.gradus.grading.Curve;
import dev.gradus.markup.drawing.CurvePlot;
import dev.gradus.web.result.Numbers;
import io.quarkus.qute.RawString;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The learner's function drawn over the reference.
 *
 * @param over the parameter that runs over the range
 * @param summary how far the curves are apart, in a sentence
 * @param slopes how far the learner's slope is from the exact one, in a sentence; empty without one
 * @param problem why there is nothing to draw
 */
record CurveView(
    String over,
    String range,
    String summary,
    String slopes,
    List<Panel> panels,
    List<Row> rows,
    Optional<String> problem) {

  /** One drawing with what it shows. */
  record Panel(Kind kind, RawString svg) {}

  /** What a panel draws. */
  enum Kind {
    CURVES,
    ERROR,
    SLOPE;

    public boolean curves() {
      return this == CURVES;
    }

    public boolean error() {
      return this == ERROR;
    }
  }

  /** One line of the table; the slopes are empty where none is drawn against the exact one. */
  record Row(
      String x, String expected, String actual, String error, String exact, String numeric) {}

  private static final int ROWS = 12;

  static CurveView of(Curve curve, PlotRule rule, Tolerance tolerance) {
    String range = "from " + number(rule.from()) + " to " + number(rule.to());
    if (curve.actual().isEmpty()) {
      return new CurveView(rule.over(), range, "", "", List.of(), List.of(), curve.problem());
    }
    String summary = summary(curve, tolerance);
    var slope = new SlopeView(curve);
    return new CurveView(
        rule.over(),
        range,
        summary,
        rule.slope() && slope.isExact() ? slope.summary() : "",
        panels(curve, rule, summary),
        rows(curve, rule.slope() && slope.isExact()),
        Optional.empty());
  }

  private static List<Panel> panels(Curve curve, PlotRule rule, String summary) {
    var plot = new CurvePlot(curve.xs(), curve.expected(), curve.actual());
    var panels = new ArrayList<Panel>();
    panels.add(panel(Kind.CURVES, plot.curves(summary).svg()));
    if (rule.slope()) {
      panels.add(panel(Kind.SLOPE, new SlopeView(curve).drawing()));
    }
    if (!curve.actual().equals(curve.expected())) {
      panels.add(panel(Kind.ERROR, plot.error("Yours minus the reference. " + summary).svg()));
    }
    return panels;
  }

  private static Panel panel(Kind kind, String svg) {
    return new Panel(kind, new RawString(svg));
  }

  private static String summary(Curve curve, Tolerance tolerance) {
    int worst = -1;
    int outside = 0;
    for (int i = 0; i < curve.xs().size(); i++) {
      double off = off(curve, i);
      if (!(off <= tolerance.atol() + tolerance.rtol() * Math.abs(curve.expected().get(i)))) {
        outside++;
      }
      if (worst < 0 || !(off <= off(curve, worst))) {
        worst = i;
      }
    }
    String where = "%s at %s".formatted(number(off(curve, worst)), number(curve.xs().get(worst)));
    return outside == 0
        ? "Your curve lies on the reference: it is nowhere further off than " + where + "."
        : "Your curve leaves the reference at %d of %d points; it is furthest off, by %s."
            .formatted(outside, curve.xs().size(), where);
  }

  /** 0 where both are the same, infinities and NaN among them. */
  private static double off(Curve curve, int i) {
    double expected = curve.expected().get(i);
    double actual = curve.actual().get(i);
    return Double.compare(expected, actual) == 0 ? 0 : Math.abs(actual - expected);
  }

  private static List<Row> rows(Curve curve, boolean slopes) {
    var slope = new SlopeView(curve);
    int step = (curve.xs().size() - 1) / ROWS;
    return IntStream.rangeClosed(0, ROWS)
        .map(row -> row * step)
        .mapToObj(
            i ->
                new Row(
                    number(curve.xs().get(i)),
                    number(curve.expected().get(i)),
                    number(curve.actual().get(i)),
                    number(off(curve, i)),
                    slopes ? slope.exactAt(i) : "",
                    slopes ? slope.numericAt(i) : ""))
        .toList();
  }

  /** Whether the slope is drawn against the exact one. */
  public boolean isExact() {
    return !slopes.isEmpty();
  }

  static String number(double value) {
    if (!Double.isFinite(value)) {
      return Double.isNaN(value) ? "NaN" : value > 0 ? "∞" : "−∞";
    }
    String text =
        value != 0 && Math.abs(value) < 1e-3
            ? Numbers.error(value)
            : Numbers.points(Math.round(value * 1e4) / 1e4);
    return text.replace('-', '−');
  }
}
