package dev.gradus.course;

import java.util.List;

/** A course: its permanent slug, what it is about, how it is entered, and its units in order. */
public record Course(
    CourseId id, String slug, String title, String summary, Admission admission, List<Unit> units) {

  public Course {
    units = List.copyOf(units);
  }
}
