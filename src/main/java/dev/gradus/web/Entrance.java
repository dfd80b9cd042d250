package dev.gradus.web;

import dev.gradus.account.CurrentAccount;
import dev.gradus.course.Course;
import dev.gradus.course.Enrolments;
import jakarta.enterprise.context.ApplicationScoped;

/** Stands before what is in a course. */
@ApplicationScoped
public class Entrance {

  private final Enrolments enrolments;
  private final CurrentAccount current;

  Entrance(Enrolments enrolments, CurrentAccount current) {
    this.enrolments = enrolments;
    this.current = current;
  }

  /** Whether the course admits whoever makes the request. */
  public boolean admits(Course course) {
    return enrolments.admits(course, current.require());
  }

  /** The course, for those whom it admits; the others are told how to get in. */
  public Course admitted(Course course) {
    if (!admits(course)) {
      throw new NotEnrolledException(course);
    }
    return course;
  }
}
