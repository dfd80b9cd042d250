package dev.gradus.web.session;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.core.http.HttpServerRequest;
import java.util.Optional;

/** The cookie that holds a session's secret; it ends with the browser, the session with time. */
final class SessionCookie {

  static final String NAME = "gradus-session";

  private SessionCookie() {}

  static Optional<String> read(HttpServerRequest request) {
    return Optional.ofNullable(request.getCookie(NAME)).map(Cookie::getValue);
  }

  static void write(HttpServerRequest request, String secret) {
    request.response().addCookie(cookie(request, secret));
  }

  static void remove(HttpServerRequest request) {
    request.response().addCookie(cookie(request, "").setMaxAge(0));
  }

  /**
   * Lax rather than strict, so that a link in a mail or a learning platform finds one signed in.
   */
  private static Cookie cookie(HttpServerRequest request, String value) {
    return Cookie.cookie(NAME, value)
        .setPath("/")
        .setHttpOnly(true)
        .setSecure(request.isSSL())
        .setSameSite(CookieSameSite.LAX);
  }
}
