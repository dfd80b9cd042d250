package dev.gradus.web;

import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.core.http.Cookie;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.Optional;

/** Who looks at the page, as far as its frame must know. It authorises nothing. */
@Named("visitor")
@RequestScoped
public class Visitor {

  private final SecurityIdentity identity;
  private final RoutingContext context;

  Visitor(SecurityIdentity identity, RoutingContext context) {
    this.identity = identity;
    this.context = context;
  }

  public boolean signedIn() {
    return !identity.isAnonymous();
  }

  public String name() {
    return identity.getPrincipal().getName();
  }

  public boolean teaches() {
    return identity.hasRole("INSTRUCTOR") || identity.hasRole("ASSISTANT") || administers();
  }

  public boolean instructs() {
    return identity.hasRole("INSTRUCTOR");
  }

  public boolean administers() {
    return identity.hasRole("ADMINISTRATOR");
  }

  public String theme() {
    return Optional.ofNullable(context.request().getCookie(Theme.COOKIE))
        .map(Cookie::getValue)
        .map(Theme::of)
        .orElse(Theme.SYSTEM)
        .label();
  }
}
