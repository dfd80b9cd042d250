package dev.gradus.web.instructor;

import dev.gradus.gradebook.Gradebook;
import dev.gradus.web.result.Numbers;
import java.util.List;

/** A part of a gradebook as a table: a row for each learner, a cell for each exercise. */
record GradebookView(
    Place place, List<Head> heads, List<Line> lines, List<String> means, Shown shown) {

  /** A course with the greatest sum of points. */
  record Place(String slug, String title, String max) {}

  /** Which part of how many. */
  record Shown(GradebookOrder order, int learners, int found) {

    public boolean isFirst() {
      return order.page() == 1;
    }

    public boolean isLast() {
      return order.page() * GradebookOrder.PAGE >= found;
    }

    public int pages() {
      return Math.max(1, Math.ceilDiv(found, GradebookOrder.PAGE));
    }

    public String previous() {
      return order.at(order.page() - 1).address();
    }

    public String next() {
      return order.at(order.page() + 1).address();
    }
  }

  /** Below this, the grades of all are read at once, and their means shown. */
  static final int SMALL = 200;

  /** A part of a gradebook that holds no more than this part. */
  static GradebookView ofPart(Gradebook part, GradebookOrder order, Shown shown) {
    return of(part, order, part.rows(), List.of(), shown);
  }

  /** A part of a gradebook that holds everyone who was found. */
  static GradebookView of(Gradebook book, GradebookOrder order, int learners) {
    return of(
        book,
        order,
        order.part(order.sorted(book)),
        means(book),
        new Shown(order, learners, book.rows().size()));
  }

  /** What those who tried have on average, by exercise. */
  static List<String> means(Gradebook book) {
    return book.columns().stream().map(column -> mean(book, column)).toList();
  }

  private static GradebookView of(
      Gradebook book,
      GradebookOrder order,
      List<Gradebook.Row> rows,
      List<String> means,
      Shown shown) {
    var base = "/courses/" + book.course().slug();
    return new GradebookView(
        new Place(
            book.course().slug(), book.course().titleAndTerm(), Numbers.points(book.maxTotal())),
        book.columns().stream().map(column -> Head.of(base, column, order)).toList(),
        rows.stream().map(row -> Line.of(base, book, row)).toList(),
        means,
        shown);
  }

  public String course() {
    return "/courses/" + place.slug();
  }

  /** Where the gradebook stands. */
  public String address() {
    return course() + "/gradebook";
  }

  /** An exercise, with the way to all its submissions and to the order by it. */
  record Head(String title, String max, String submissions, String sort, String state) {

    static Head of(String base, Gradebook.Column column, GradebookOrder order) {
      return new Head(
          column.title(),
          Numbers.points(column.maxScore()),
          base + "/exercises/" + column.exercise() + "/submissions",
          order.by(column.exercise()).address(),
          order.state(column.exercise()));
    }
  }

  /** A learner with the grades in the order of the heads. */
  record Line(String name, String username, List<GradebookCell> cells, String total) {

    static Line of(String base, Gradebook book, Gradebook.Row row) {
      return new Line(
          row.learner().name(),
          row.learner().username(),
          book.columns().stream().map(column -> GradebookCell.of(base, row, column)).toList(),
          Numbers.points(row.total()));
    }
  }

  private static String mean(Gradebook book, Gradebook.Column column) {
    var mean =
        book.rows().stream()
            .flatMap(row -> row.grade(column.exercise()).stream())
            .mapToDouble(grade -> grade.score())
            .average();
    return mean.isPresent() ? Numbers.points(Math.round(mean.getAsDouble() * 10) / 10.0) : "–";
  }
}
