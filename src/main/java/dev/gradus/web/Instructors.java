package dev.gradus.web;

import dev.gradus.account.Account;
import dev.gradus.account.CurrentAccount;
import dev.gradus.course.Teaching;
import dev.gradus.web.api.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;

/** Lets the instructors of a course in; to everyone else there is nothing here. */
@ApplicationScoped
public class Instructors {

  private final CurrentAccount current;
  private final Teaching teaching;

  Instructors(CurrentAccount current, Teaching teaching) {
    this.current = current;
    this.teaching = teaching;
  }

  /** The instructor of the course who makes the request, or 404, so that asking tells nothing. */
  public Account require(String course) {
    var account = current.require();
    if (!teaching.instructs(account, course)) {
      throw nothing();
    }
    return account;
  }

  /** Whoever makes the request and teaches in the course, or 404. */
  public Account requireTeacher(String course) {
    var account = current.require();
    if (!teaching.teaches(account, course)) {
      throw nothing();
    }
    return account;
  }

  /** The same, for somebody's work in the course: 404 too if it is none that they see. */
  public Account requireTeacher(String course, Account learner) {
    var account = requireTeacher(course);
    if (!teaching.sees(account, course, learner.id())) {
      throw nothing();
    }
    return account;
  }

  /** Whether whoever makes the request may change the course, for what a page offers. */
  public boolean instructs(String course) {
    return teaching.instructs(current.require(), course);
  }

  private static ProblemException nothing() {
    return ProblemException.notFound("There is nothing here.");
  }
}
