package dev.gradus.grading;

import dev.gradus.exercise.Inputs;
import dev.gradus.exercise.TrainingData;
import dev.gradus.tensor.Tensor;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Where a learner's classifier draws the line: what it says of a grid over the plane, and of the
 * points that it learned from.
 *
 * @param test the test whose data it learned from
 * @param second of each cell, row by row from below, whether it is told as the second class
 */
public record Border(String test, Frame frame, List<Point> points, List<Boolean> second) {

  public Border {
    points = List.copyOf(points);
    second = List.copyOf(second);
  }

  /** The part of the plane around 0 that is looked at, and the cells that it is cut into. */
  public record Frame(double reachX, double reachY, int columns, int rows) {

    private static final int COLUMNS = 60;
    private static final int ROWS = 48;
    private static final double MARGIN = 1.12;

    static Frame around(Tensor points) {
      double reach = Math.max(1, points.abs().max().get()) * MARGIN;
      return new Frame(reach * COLUMNS / ROWS, reach, COLUMNS, ROWS);
    }

    /** The middle of a cell. */
    public double x(int column) {
      return reachX * ((column + 0.5) * 2 / columns - 1);
    }

    public double y(int row) {
      return reachY * ((row + 0.5) * 2 / rows - 1);
    }

    /** The middles of all cells, [rows * columns, 2]. */
    private double[] middles() {
      var middles = new double[rows * columns * 2];
      for (int cell = 0; cell < rows * columns; cell++) {
        middles[2 * cell] = x(cell % columns);
        middles[2 * cell + 1] = y(cell / columns);
      }
      return middles;
    }
  }

  /** A point to learn from, its class, and what it is told as. */
  public record Point(double x, double y, boolean second, boolean told) {
    public boolean right() {
      return second == told;
    }
  }

  /** What is asked of the learner's method, beside what a test asks. */
  record Question(String test, TrainingData data, Inputs inputs, Frame frame) {

    static Question of(String test, TrainingData data, Variant.Case asked) {
      var seen = tensor(asked.inputs(), data.names().get(0));
      var frame = Frame.around(seen);
      var values = new LinkedHashMap<String, Object>(asked.inputs().values());
      var grid = Tensor.of(frame.middles()).reshape(-1, 2);
      values.put(data.names().get(2), Tensor.cat(0, grid, seen));
      return new Question(test, data, new Inputs(values), frame);
    }

    private static Tensor tensor(Inputs inputs, String name) {
      return (Tensor) Objects.requireNonNull(inputs.values().get(name), name);
    }

    /** Nothing where the answer is not one class for each point. */
    Optional<Border> answered(CaseResult result) {
      int cells = frame.rows() * frame.columns();
      var seen = tensor(inputs, data.names().get(0));
      var labels = tensor(inputs, data.names().get(1));
      if (!(result.seen().orElse(null) instanceof Observation.Gave(Tensor told)
          && told.rank() == 1
          && told.elements() == cells + labels.elements())) {
        return Optional.empty();
      }
      var classes = told.toDouble().toDoubles();
      return Optional.of(
          new Border(
              test,
              frame,
              IntStream.range(0, labels.elements())
                  .mapToObj(
                      i ->
                          new Point(
                              seen.get(i, 0),
                              seen.get(i, 1),
                              labels.get(i) == 1,
                              classes[cells + i] == 1))
                  .toList(),
              IntStream.range(0, cells).mapToObj(cell -> classes[cell] == 1).toList()));
    }
  }
}
