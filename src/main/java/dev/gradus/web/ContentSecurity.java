package dev.gradus.web;

import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;

/** For templates: {@code {inject:contentSecurity.nonce}} marks a style element as ours. */
@Named("contentSecurity")
@RequestScoped
public class ContentSecurity {

  private final RoutingContext exchange;

  ContentSecurity(RoutingContext exchange) {
    this.exchange = exchange;
  }

  public String nonce() {
    return exchange.get(SecurityHeaders.NONCE);
  }
}
