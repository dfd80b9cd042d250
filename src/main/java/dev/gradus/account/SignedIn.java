package dev.gradus.account;

import java.security.Principal;

/** The principal of a request that brought a session or a token. */
public record SignedIn(Account account) implements Principal {

  @Override
  public String getName() {
    return account.username();
  }
}
