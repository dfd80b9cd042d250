package dev.gradus.web;

import dev.gradus.course.Course;

/** Somebody asks for what is in a course that does not admit them. */
final class NotEnrolledException extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final String course;

  NotEnrolledException(Course course) {
    super("not enrolled in " + course.slug());
    this.course = course.slug();
  }

  String course() {
    return course;
  }

  String sentence() {
    return "You are not enrolled in the course "
        + course
        + ". Join it with the code that its instructor gave you, or ask to be put on its list.";
  }
}
