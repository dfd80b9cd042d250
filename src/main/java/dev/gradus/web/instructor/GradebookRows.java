package dev.gradus.web.instructor;

import dev.gradus.gradebook.Gradebook;
import dev.gradus.web.result.Numbers;
import java.util.List;

/** All of a gradebook in few bytes, for the script that shows the rows in sight. */
record GradebookRows(List<Line> lines, List<String> means) {

  /** A learner; each cell is its points alone, or points, marks and formula. */
  record Line(String username, String name, String total, List<Object> cells) {}

  static GradebookRows of(Gradebook book) {
    return new GradebookRows(
        book.rows().stream().map(row -> line(book, row)).toList(), GradebookView.means(book));
  }

  private static Line line(Gradebook book, Gradebook.Row row) {
    return new Line(
        row.learner().username(),
        row.learner().name(),
        Numbers.points(row.total()),
        book.columns().stream().map(column -> cell(row, column)).toList());
  }

  private static Object cell(Gradebook.Row row, Gradebook.Column column) {
    var cell = GradebookCell.of("", row, column);
    var letters = cell.marks().letters();
    return letters.isEmpty() && cell.formula().isEmpty()
        ? cell.points()
        : List.of(cell.points(), letters, cell.formula());
  }
}
