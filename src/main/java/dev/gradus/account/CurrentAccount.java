package dev.gradus.account;

import io.quarkus.security.UnauthorizedException;
import io.quarkus.security.runtime.SecurityIdentityAssociation;
import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;

/** Who makes the current request. */
@RequestScoped
public class CurrentAccount {

  private final SecurityIdentityAssociation association;

  CurrentAccount(SecurityIdentityAssociation association) {
    this.association = association;
  }

  public Optional<Account> find() {
    return association.getIdentity().getPrincipal() instanceof SignedIn signedIn
        ? Optional.of(signedIn.account())
        : Optional.empty();
  }

  /** For what only signed-in people reach; anybody else is asked to sign in. */
  public Account require() {
    return find().orElseThrow(UnauthorizedException::new);
  }
}
