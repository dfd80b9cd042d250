package dev.gradus.gradebook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * Writes a gradebook as RFC 4180 has it, for spreadsheets and as learning platforms import it. A
 * text that a spreadsheet would take for a formula gets an apostrophe in front.
 */
public final class GradebookCsv {

  private GradebookCsv() {}

  /** Username, name, a column for each exercise by its slug, total. */
  public static String of(Gradebook book) {
    return write(
        Stream.of(
            List.of("username", "name"),
            book.columns().stream().map(Gradebook.Column::exercise).toList(),
            List.of("total")),
        book.rows().stream()
            .map(
                row ->
                    Stream.of(
                        List.of(row.learner().username(), row.learner().name()),
                        scores(book, row),
                        List.of(Formula.number(row.total())))));
  }

  /**
   * For Moodle: a grade is mapped to its user by the username, to its item by the column's head. An
   * empty cell leaves what Moodle has.
   */
  public static String forMoodle(Gradebook book) {
    return write(
        Stream.of(List.of("Username", "Full name"), titles(book)),
        book.rows().stream()
            .map(
                row ->
                    Stream.of(
                        List.of(row.learner().username(), row.learner().name()),
                        scores(book, row))));
  }

  /**
   * For Canvas: its own columns of the student come first, then a row with the points possible. The
   * learner is found by the login.
   */
  public static String forCanvas(Gradebook book) {
    var possible =
        Stream.of(
            List.of("    Points Possible", "", "", "", ""),
            book.columns().stream().map(column -> Formula.number(column.maxScore())).toList());
    return write(
        Stream.of(List.of("Student", "ID", "SIS User ID", "SIS Login ID", "Section"), titles(book)),
        Stream.concat(
            Stream.of(possible),
            book.rows().stream()
                .map(
                    row ->
                        Stream.of(
                            List.of(row.learner().name(), "", "", row.learner().username(), ""),
                            scores(book, row)))));
  }

  private static String write(Stream<List<String>> head, Stream<Stream<List<String>>> rows) {
    var text = new StringBuilder();
    try (var csv = new CSVPrinter(text, CSVFormat.RFC4180)) {
      csv.printRecord(neutral(head));
      for (var row : rows.toList()) {
        csv.printRecord(neutral(row));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  private static List<String> neutral(Stream<List<String>> cells) {
    return cells.flatMap(List::stream).map(GradebookCsv::neutral).toList();
  }

  private static List<String> titles(Gradebook book) {
    return book.columns().stream().map(Gradebook.Column::title).toList();
  }

  private static List<String> scores(Gradebook book, Gradebook.Row row) {
    var cells = new ArrayList<String>();
    for (var column : book.columns()) {
      cells.add(
          row.grade(column.exercise()).map(grade -> Formula.number(grade.score())).orElse(""));
    }
    return cells;
  }

  private static String neutral(String text) {
    return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
  }
}
