package dev.gradus.web.authoring;

import dev.gradus.account.CurrentAccount;
import dev.gradus.course.Courses;
import dev.gradus.course.Owner;
import dev.gradus.course.Teaching;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;

/** For templates: whether the visitor writes the exercises of a course. It authorises nothing. */
@Named("authors")
@RequestScoped
public class Authors {

  private final CurrentAccount current;
  private final Teaching teaching;
  private final Courses courses;

  Authors(CurrentAccount current, Teaching teaching, Courses courses) {
    this.current = current;
    this.teaching = teaching;
    this.courses = courses;
  }

  /** Whether an exercise is written in the web, not kept as files, which can be read here only. */
  public boolean write(String course, String slug) {
    return courses
        .find(course)
        .flatMap(found -> courses.exercise(found.id(), slug))
        .filter(exercise -> exercise.owner() == Owner.WEB)
        .isPresent();
  }

  public boolean of(String course) {
    return current.find().filter(account -> teaching.instructs(account, course)).isPresent();
  }
}
