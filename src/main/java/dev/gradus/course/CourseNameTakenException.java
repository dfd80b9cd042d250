package dev.gradus.course;

/** There is a course of this name already. */
public final class CourseNameTakenException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  CourseNameTakenException(String slug) {
    super("There is a course with the name " + slug + " already.");
  }
}
