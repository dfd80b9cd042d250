package dev.gradus.web.session;

import dev.gradus.web.api.ApiPath;
import dev.gradus.web.api.Peer;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;

/** Below {@code /api} only a Bearer token counts, everywhere else only the session cookie. */
@ApplicationScoped
class AccountMechanism implements HttpAuthenticationMechanism {

  private static final String SCHEME = "bearer ";

  @Override
  public Uni<SecurityIdentity> authenticate(
      RoutingContext exchange, IdentityProviderManager identities) {
    return bearer(exchange)
        .map(bearer -> identity(bearer, identities))
        .orElse(Uni.createFrom().nullItem());
  }

  /** A session that has ended makes a visitor, who may still see the sign-in page. */
  private static Uni<SecurityIdentity> identity(Bearer bearer, IdentityProviderManager identities) {
    var identity = identities.authenticate(bearer);
    return switch (bearer.kind()) {
      case TOKEN -> identity;
      case SESSION -> identity.onFailure(AuthenticationFailedException.class).recoverWithNull();
    };
  }

  @Override
  public Uni<ChallengeData> getChallenge(RoutingContext exchange) {
    return Uni.createFrom().item(new ChallengeData(401, "WWW-Authenticate", "Bearer"));
  }

  @Override
  public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
    return Set.of(Bearer.class);
  }

  private static Optional<Bearer> bearer(RoutingContext exchange) {
    var request = exchange.request();
    var kind =
        ApiPath.includes(exchange.normalizedPath()) ? Bearer.Kind.TOKEN : Bearer.Kind.SESSION;
    var secret =
        switch (kind) {
          case TOKEN -> token(request);
          case SESSION -> SessionCookie.read(request);
        };
    return secret.map(text -> new Bearer(kind, text, Peer.of(request)));
  }

  private static Optional<String> token(HttpServerRequest request) {
    return Optional.ofNullable(request.getHeader(HttpHeaders.AUTHORIZATION))
        .filter(header -> header.regionMatches(true, 0, SCHEME, 0, SCHEME.length()))
        .map(header -> header.substring(SCHEME.length()).strip());
  }
}
