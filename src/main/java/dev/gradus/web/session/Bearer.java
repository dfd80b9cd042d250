package dev.gradus.web.session;

import dev.gradus.account.RequestOrigin;
import io.quarkus.security.identity.request.BaseAuthenticationRequest;

/** A request to let in whoever holds a secret: a personal token, or a session cookie. */
final class Bearer extends BaseAuthenticationRequest {

  enum Kind {
    TOKEN,
    SESSION
  }

  private final Kind kind;
  private final String secret;
  private final RequestOrigin origin;

  Bearer(Kind kind, String secret, RequestOrigin origin) {
    this.kind = kind;
    this.secret = secret;
    this.origin = origin;
  }

  Kind kind() {
    return kind;
  }

  String secret() {
    return secret;
  }

  RequestOrigin origin() {
    return origin;
  }
}
