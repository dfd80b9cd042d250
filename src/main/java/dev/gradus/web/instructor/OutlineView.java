package dev.gradus.web.instructor;

import dev.gradus.course.Course;
import java.util.List;

/**
 * The units of a course.
 *
 * @param changeable whether they are arranged here, and not in files
 * @param problem why something was not done, or empty
 * @param unlisted what learners don't find any more
 */
record OutlineView(
    Course course, boolean changeable, String problem, List<Part> parts, List<Entry> unlisted) {

  public String address() {
    return "/courses/" + course.slug() + "/outline";
  }

  /** One unit, by its number from 1. */
  record Part(
      long id, int number, String title, boolean first, boolean last, List<Entry> entries) {}

  /**
   * A lesson or an exercise.
   *
   * @param published false of an exercise that learners do not see yet
   * @param first whether there is nothing before it in the whole course
   */
  record Entry(
      String kind, String slug, String title, boolean published, boolean first, boolean last) {

    public boolean isLesson() {
      return kind.equals("lesson");
    }
  }
}
