package dev.gradus.web;

import dev.gradus.account.Account;
import dev.gradus.account.Accounts;
import dev.gradus.account.Username;
import dev.gradus.web.api.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;

/** The accounts that paths and forms name. */
@ApplicationScoped
public class NamedAccounts {

  private final Accounts accounts;

  NamedAccounts(Accounts accounts) {
    this.accounts = accounts;
  }

  /** The account of that username, or 404. */
  public Account require(String username) {
    return Username.parse(username)
        .flatMap(accounts::find)
        .orElseThrow(() -> ProblemException.notFound("There is no account " + username + "."));
  }
}
