package dev.gradus.web.session;

import dev.gradus.account.Account;
import dev.gradus.account.DemoAccounts;
import dev.gradus.account.Sessions;
import dev.gradus.account.SignedIn;
import dev.gradus.account.Tokens;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Looks up whose session or token it is, in the database, at every request. */
@ApplicationScoped
class BearerIdentityProvider implements IdentityProvider<Bearer> {

  private final Sessions sessions;
  private final Tokens tokens;
  private final DemoAccounts demoAccounts;

  BearerIdentityProvider(Sessions sessions, Tokens tokens, DemoAccounts demoAccounts) {
    this.sessions = sessions;
    this.tokens = tokens;
    this.demoAccounts = demoAccounts;
  }

  @Override
  public Class<Bearer> getRequestType() {
    return Bearer.class;
  }

  @Override
  public Uni<SecurityIdentity> authenticate(Bearer bearer, AuthenticationRequestContext context) {
    return context.runBlocking(() -> identity(bearer));
  }

  private SecurityIdentity identity(Bearer bearer) {
    var account =
        switch (bearer.kind()) {
          case SESSION -> sessions.account(bearer.secret());
          case TOKEN -> tokens.owner(bearer.secret());
        };
    return account
        .filter(found -> demoAccounts.permits(found, bearer.origin()))
        .map(BearerIdentityProvider::identity)
        .orElseThrow(AuthenticationFailedException::new);
  }

  private static SecurityIdentity identity(Account account) {
    return QuarkusSecurityIdentity.builder()
        .setPrincipal(new SignedIn(account))
        .addRoles(account.role().names())
        .build();
  }
}
