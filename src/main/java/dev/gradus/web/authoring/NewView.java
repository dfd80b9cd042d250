package dev.gradus.web.authoring;

import dev.gradus.course.Course;
import java.util.List;

/**
 * The form for a new exercise.
 *
 * @param problem what is wrong with the name; empty if nothing is
 */
record NewView(Course course, Form form, String problem, List<Origin> origins) {

  public String address() {
    return "/courses/" + course.slug() + "/authoring/new";
  }

  /**
   * What was entered.
   *
   * @param from a kind, or a course and an exercise with a slash between them
   * @param signature of the method that is to be written, where the author has one in mind
   */
  record Form(String title, String slug, String from, String signature) {

    public boolean copies() {
      return from.contains("/");
    }

    public boolean ofZip() {
      return from.equals("zip");
    }

    public boolean startsFrom(String kind) {
      return from.equals(kind);
    }
  }

  /** The exercises of a course that may be copied. */
  record Origin(String course, List<Choice> exercises) {}

  record Choice(String value, String title, boolean chosen) {}
}
