package dev.gradus.web;

import dev.gradus.account.Account;
import dev.gradus.account.CurrentAccount;
import dev.gradus.account.Role;
import dev.gradus.web.api.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;

/** Lets instructors in; to everyone else there is nothing here. */
@ApplicationScoped
public class Instructors {

  private final CurrentAccount current;

  Instructors(CurrentAccount current) {
    this.current = current;
  }

  /** The instructor who makes the request, or 404, so that asking tells nothing. */
  public Account require() {
    var account = current.require();
    if (!account.role().includes(Role.INSTRUCTOR)) {
      throw ProblemException.notFound("There is nothing here.");
    }
    return account;
  }
}
