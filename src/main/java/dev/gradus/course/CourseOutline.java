package dev.gradus.course;

import java.util.List;

/** A course as its author lists it: nothing here says what is published already. */
public record CourseOutline(String slug, String title, String summary, List<Unit> units) {

  public CourseOutline {
    units = List.copyOf(units);
  }
}
