package dev.gradus.gradebook;

import dev.gradus.account.Account;
import dev.gradus.course.Course;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The grades of all learners of a course: one row a learner, one column an exercise. */
public record Gradebook(Course course, List<Column> columns, List<Row> rows) {

  public Gradebook {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
  }

  /** An exercise, with its title and the points that it gives today. */
  public record Column(String exercise, String title, double maxScore) {}

  /** A learner's grades, by exercise. */
  public record Row(Account learner, Map<String, Grade> grades) {

    public Row {
      grades = Map.copyOf(grades);
    }

    public Optional<Grade> grade(String exercise) {
      return Optional.ofNullable(grades.get(exercise));
    }

    public double total() {
      return grades.values().stream().mapToDouble(Grade::score).sum();
    }
  }

  public double maxTotal() {
    return columns.stream().mapToDouble(Column::maxScore).sum();
  }
}
