package dev.gradus.web.instructor;

import dev.gradus.grading.ExerciseStatistics;
import dev.gradus.grading.Statistics;
import dev.gradus.markup.drawing.BarChart;
import dev.gradus.web.Catalogue;
import io.quarkus.qute.RawString;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The numbers of an exercise with their drawings. */
record StatisticsView(
    Catalogue.Entry entry,
    int learners,
    int submissions,
    Chart scores,
    Chart attempts,
    RawString testDrawing,
    List<Test> tests) {

  /** From so many learners on it is worth a sentence that they all pass a test. */
  private static final int ENOUGH = 5;

  /** A drawing, and the same as lines of a table. */
  record Chart(RawString drawing, List<Line> lines) {}

  /** How many learners. */
  record Line(String label, int learners) {}

  /**
   * One test.
   *
   * @param failures where the submissions are that fail it
   */
  record Test(ExerciseStatistics.TestOutcome outcome, String failures) {

    /** {@code bad} if all fail, {@code idle} if nobody does. */
    String look() {
      return outcome.isFailedByAll() ? "bad" : outcome.isPassedByAll() ? "idle" : "";
    }
  }

  /** An exercise, and the section that is looked at; empty for none. */
  record Place(Catalogue.Entry entry, String section) {}

  static StatisticsView of(Place place, ExerciseStatistics found, StatisticsMessages words) {
    var tests = found.tests().stream().map(outcome -> test(place, outcome)).toList();
    return new StatisticsView(
        place.entry(),
        found.learners(),
        found.submissions(),
        chart(
            words.scores(),
            found.scores().stream()
                .map(share -> new Line(Integer.toString(share.from()), share.learners()))
                .toList()),
        chart(
            words.attempts(),
            found.attempts().stream()
                .map(tries -> new Line(attempts(tries.number()), tries.learners()))
                .toList()),
        new RawString(
            BarChart.rows(
                words.testsDrawn(),
                tests.stream()
                    .map(
                        test ->
                            new BarChart.Bar(
                                test.outcome().name(), test.outcome().percent(), test.look()))
                    .toList())),
        tests);
  }

  /**
   * Tests that everybody fails, and tests that nobody does; of a few learners that says nothing.
   */
  public List<Test> telling() {
    return learners < ENOUGH
        ? List.of()
        : tests.stream().filter(test -> !test.look().isEmpty()).toList();
  }

  private static Chart chart(String title, List<Line> lines) {
    var bars = lines.stream().map(line -> BarChart.Bar.of(line.label(), line.learners())).toList();
    return new Chart(new RawString(BarChart.columns(title, bars)), lines);
  }

  private static String attempts(int number) {
    return number == Statistics.MANY ? "≥ " + number : Integer.toString(number);
  }

  private static Test test(Place place, ExerciseStatistics.TestOutcome outcome) {
    var name = URLEncoder.encode(outcome.name(), StandardCharsets.UTF_8);
    var section = place.section().isEmpty() ? "" : "&section=" + place.section();
    return new Test(outcome, place.entry().address() + "/submissions?failed=" + name + section);
  }
}
