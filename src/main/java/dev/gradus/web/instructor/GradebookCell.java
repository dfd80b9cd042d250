package dev.gradus.web.instructor;

import dev.gradus.gradebook.Formula;
import dev.gradus.gradebook.Grade;
import dev.gradus.gradebook.Gradebook;
import dev.gradus.web.result.Numbers;
import java.util.Optional;

/**
 * One grade of a gradebook, with the way to what is behind it.
 *
 * @param points a dash where nothing was graded
 * @param formula how the points came about, empty if they are just what was earned
 */
record GradebookCell(String points, Marks marks, String formula, String address) {

  /** What is to be seen about a grade besides its number. */
  record Marks(boolean tried, boolean full, boolean late, boolean byHand) {

    public boolean any() {
      return late || byHand;
    }

    /** One letter each, for the script: u(ntried), f(ull), l(ate), h(and). */
    String letters() {
      return (tried ? "" : "u") + (full ? "f" : "") + (late ? "l" : "") + (byHand ? "h" : "");
    }
  }

  static GradebookCell of(String base, Gradebook.Row row, Gradebook.Column column) {
    Optional<Grade> grade = row.grade(column.exercise());
    return new GradebookCell(
        grade.map(Grade::score).map(Numbers::points).orElse("–"),
        new Marks(
            grade.isPresent(),
            grade.filter(Grade::isFull).isPresent(),
            grade.filter(Grade::isLate).isPresent(),
            grade.flatMap(Grade::byHand).isPresent()),
        grade.flatMap(Formula::of).orElse(""),
        "%s/grades/%s/%s".formatted(base, row.learner().username(), column.exercise()));
  }
}
