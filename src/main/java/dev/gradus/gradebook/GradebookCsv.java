package dev.gradus.gradebook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * Writes a gradebook as RFC 4180 has it: username, name, a column for each exercise, total. A text
 * that a spreadsheet would take for a formula gets an apostrophe in front.
 */
public final class GradebookCsv {

  private GradebookCsv() {}

  public static String of(Gradebook book) {
    var text = new StringBuilder();
    try (var csv = new CSVPrinter(text, CSVFormat.RFC4180)) {
      csv.printRecord(head(book));
      for (var row : book.rows()) {
        csv.printRecord(cells(book, row));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  private static List<String> head(Gradebook book) {
    var head = new ArrayList<>(List.of("username", "name"));
    book.columns().forEach(column -> head.add(column.exercise()));
    head.add("total");
    return head;
  }

  private static List<String> cells(Gradebook book, Gradebook.Row row) {
    var cells = new ArrayList<String>();
    cells.add(neutral(row.learner().username()));
    cells.add(neutral(row.learner().name()));
    for (var column : book.columns()) {
      cells.add(row.grade(column.exercise()).map(grade -> number(grade.score())).orElse(""));
    }
    cells.add(number(row.total()));
    return cells;
  }

  private static String neutral(String text) {
    return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
  }

  private static String number(double score) {
    return BigDecimal.valueOf(score).stripTrailingZeros().toPlainString();
  }
}
