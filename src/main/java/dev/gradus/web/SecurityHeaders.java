package dev.gradus.web;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * What every response tells the browser not to do. The nonce is for the one style element that the
 * editor makes; there is no inline script, so scripts need none.
 */
@ApplicationScoped
class SecurityHeaders {

  static final String NONCE = "gradus.nonce";

  private static final int FIRST = 100;
  private static final int NONCE_BYTES = 16;
  private static final SecureRandom RANDOM = new SecureRandom();

  /** The policy, up to the nonce and from it on. */
  private static final String BEFORE =
      "default-src 'self'; script-src 'self'; style-src 'self' 'nonce-";

  private static final String AFTER =
      "'; img-src 'self' data:; object-src 'none'; frame-ancestors 'none'; base-uri 'none'; "
          + "form-action 'self'";

  void register(@Observes Filters filters) {
    filters.register(SecurityHeaders::add, FIRST);
  }

  private static void add(RoutingContext exchange) {
    var nonce = nonce();
    exchange.put(NONCE, nonce);
    exchange
        .response()
        .putHeader("Content-Security-Policy", BEFORE + nonce + AFTER)
        .putHeader("X-Content-Type-Options", "nosniff")
        .putHeader("X-Frame-Options", "DENY")
        .putHeader("Referrer-Policy", "same-origin")
        .putHeader("Cross-Origin-Opener-Policy", "same-origin")
        .putHeader("Cross-Origin-Resource-Policy", "same-origin");
    exchange.next();
  }

  private static String nonce() {
    var bytes = new byte[NONCE_BYTES];
    RANDOM.nextBytes(bytes);
    return Base64.getEncoder().encodeToString(bytes);
  }
}
