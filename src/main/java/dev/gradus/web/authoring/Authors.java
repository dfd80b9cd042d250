package dev.gradus.web.authoring;

import dev.gradus.account.CurrentAccount;
import dev.gradus.course.Teaching;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;

/** For templates: whether the visitor writes the exercises of a course. It authorises nothing. */
@Named("authors")
@RequestScoped
public class Authors {

  private final CurrentAccount current;
  private final Teaching teaching;

  Authors(CurrentAccount current, Teaching teaching) {
    this.current = current;
    this.teaching = teaching;
  }

  public boolean of(String course) {
    return current.find().filter(account -> teaching.instructs(account, course)).isPresent();
  }
}
