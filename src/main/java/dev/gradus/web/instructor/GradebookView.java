package dev.gradus.web.instructor;

import dev.gradus.gradebook.Grade;
import dev.gradus.gradebook.Gradebook;
import dev.gradus.web.result.Numbers;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** A gradebook as a table: a row for each learner, a cell for each exercise. */
record GradebookView(
    String slug, String title, List<Head> heads, List<Line> lines, List<String> means, String max) {

  static GradebookView of(Gradebook book) {
    String base = "/courses/" + book.course().slug();
    return new GradebookView(
        book.course().slug(),
        book.course().title(),
        book.columns().stream().map(column -> Head.of(base, column)).toList(),
        book.rows().stream().map(row -> Line.of(base, book, row)).toList(),
        book.columns().stream().map(column -> mean(book, column)).toList(),
        Numbers.points(book.maxTotal()));
  }

  /** Where the gradebook stands. */
  public String address() {
    return "/courses/" + slug + "/gradebook";
  }

  public String course() {
    return "/courses/" + slug;
  }

  /** An exercise, with the way to all its submissions. */
  record Head(String title, String max, String submissions) {

    static Head of(String base, Gradebook.Column column) {
      return new Head(
          column.title(),
          Numbers.points(column.maxScore()),
          base + "/exercises/" + column.exercise() + "/submissions");
    }
  }

  /** A learner with the grades in the order of the heads. */
  record Line(String name, String username, List<Cell> cells, String total, double value) {

    static Line of(String base, Gradebook book, Gradebook.Row row) {
      return new Line(
          row.learner().name(),
          row.learner().username(),
          book.columns().stream().map(column -> Cell.of(base, row, column)).toList(),
          Numbers.points(row.total()),
          row.total());
    }
  }

  /** One grade, with the way to the attempts behind it; nothing where nothing was graded. */
  record Cell(Optional<String> points, double value, boolean full, String attempts) {

    static Cell of(String base, Gradebook.Row row, Gradebook.Column column) {
      Optional<Grade> grade = row.grade(column.exercise());
      return new Cell(
          grade.map(Grade::score).map(Numbers::points),
          grade.map(Grade::score).orElse(-1.0),
          grade.filter(Grade::isFull).isPresent(),
          "%s/exercises/%s/submissions?learner=%s"
              .formatted(base, column.exercise(), row.learner().username()));
    }
  }

  private static String mean(Gradebook book, Gradebook.Column column) {
    OptionalDouble mean =
        book.rows().stream()
            .flatMap(row -> row.grade(column.exercise()).stream())
            .mapToDouble(Grade::score)
            .average();
    return mean.isPresent() ? Numbers.points(Math.round(mean.getAsDouble() * 10) / 10.0) : "–";
  }
}
