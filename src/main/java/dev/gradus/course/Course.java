package dev.gradus.course;

import java.util.List;

/**
 * A course: its permanent slug, what it is about, how it is entered, and its units in order.
 *
 * @param term when it is held, in words such as "Spring 2027"; empty if that was not said
 */
public record Course(
    CourseId id,
    String slug,
    String title,
    String term,
    String summary,
    Admission admission,
    List<Unit> units) {

  public Course {
    units = List.copyOf(units);
  }

  /** What tells it from the same course at another time. */
  public String titleAndTerm() {
    return term.isEmpty() ? title : title + ", " + term;
  }
}
