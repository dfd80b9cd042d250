package dev.gradus.web.learner;

import dev.gradus.grading.Border;
import dev.gradus.grading.TestReport;
import dev.gradus.markup.drawing.BorderPlot;
import dev.gradus.markup.drawing.LossPlot;
import dev.gradus.web.result.Numbers;
import io.quarkus.qute.RawString;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How one training went.
 *
 * @param wrong the points to learn from that lie on the wrong side, for the table
 */
record TrainingView(
    String test, String summary, RawString border, List<Row> wrong, Optional<Losses> losses) {

  /** A point that is told wrong: where it lies, its class, and what it was told as. */
  record Row(String x, String y, int label, int told) {}

  /** The losses that the code printed. */
  record Losses(String summary, RawString drawing) {}

  private static final Pattern LOSS =
      Pattern.compile("(?im)\\bloss\\b\\s*[:=]?\\s*(\\d+(?:\\.\\d*)?(?:e[+-]?\\d+)?)\\b");
  private static final int MOST_ROWS = 20;

  static TrainingView of(Border border, List<TestReport> tests) {
    var wrong = border.points().stream().filter(point -> !point.right()).toList();
    int all = border.points().size();
    String summary =
        "%d of the %d points to learn from lie on the right side; %d %% of the plane is told as class 1."
            .formatted(all - wrong.size(), all, Math.round(100 * share(border)));
    return new TrainingView(
        border.test(),
        summary,
        new RawString(drawn(border).finish(summary).svg()),
        wrong.stream().limit(MOST_ROWS).map(TrainingView::row).toList(),
        tests.stream()
            .filter(test -> test.name().equals(border.test()))
            .findFirst()
            .flatMap(TestReport::stdout)
            .flatMap(TrainingView::losses));
  }

  private static double share(Border border) {
    return border.second().stream().filter(second -> second).count()
        / (double) border.second().size();
  }

  private static BorderPlot drawn(Border border) {
    var frame = border.frame();
    var plot =
        new BorderPlot(frame.reachX(), frame.reachY()).cells(frame.columns(), border.second());
    border.points().forEach(p -> plot.point(p.x(), p.y(), p.second(), p.right()));
    return plot;
  }

  private static Row row(Border.Point point) {
    return new Row(
        number(point.x()), number(point.y()), point.second() ? 1 : 0, point.told() ? 1 : 0);
  }

  /** Lines such as {@code loss 0.25}, anywhere in what was printed. */
  private static Optional<Losses> losses(String printed) {
    var told =
        LOSS.matcher(printed).results().map(found -> Double.valueOf(found.group(1))).toList();
    if (told.size() < 2) {
      return Optional.empty();
    }
    String summary =
        "The loss went from %s to %s in %d printed steps."
            .formatted(Numbers.error(told.getFirst()), Numbers.error(told.getLast()), told.size());
    return Optional.of(new Losses(summary, new RawString(LossPlot.of(told, summary).svg())));
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.3f", value).replace('-', '−');
  }
}
