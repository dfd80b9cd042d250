package dev.gradus.web;

import dev.gradus.web.api.ApiPath;
import dev.gradus.web.api.Problem;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jspecify.annotations.Nullable;

/**
 * Around the CSRF token check of the framework, which looks at forms only: whatever changes
 * something must be a form with that token, or carry it in a header, and must not come from a page
 * of another site. The REST interface takes no forms and gets no CSRF cookie.
 */
@ApplicationScoped
class FormGuard {

  private static final Set<String> SAFE_METHODS = Set.of("GET", "HEAD", "OPTIONS");
  private static final Set<String> SAME_SITES = Set.of("same-origin", "none");
  private static final String TOKEN_HEADER = "X-CSRF-TOKEN";
  private static final String COOKIE = "csrf-token";

  private final FailureAnswer answer;

  FormGuard(FailureAnswer answer) {
    this.answer = answer;
  }

  @ServerRequestFilter(priority = Priorities.AUTHENTICATION)
  Optional<Response> guard(ContainerRequestContext context, RoutingContext exchange) {
    if (SAFE_METHODS.contains(context.getMethod())) {
      return Optional.empty();
    }
    var form = isForm(context.getMediaType());
    if (ApiPath.includes(exchange.normalizedPath())) {
      return form ? refuse(Failure.of(415), exchange) : Optional.empty();
    }
    var checked = form || exchange.request().getHeader(TOKEN_HEADER) != null;
    return checked && fromHere(exchange.request())
        ? Optional.empty()
        : refuse(foreign(403), exchange);
  }

  /** The framework's check ends a request with a bare 400; a reader deserves a sentence. */
  @ServerResponseFilter(priority = 0)
  void explain(ContainerResponseContext response, RoutingContext exchange) {
    if (exchange.response().headWritten()) {
      return;
    }
    if (!response.getHeaders().containsKey("Cache-Control")) {
      response.getHeaders().putSingle("Cache-Control", "no-store");
    }
    if (ApiPath.includes(exchange.normalizedPath())) {
      exchange.response().removeCookies(COOKIE, false);
    } else if (response.getStatus() == 400 && !response.hasEntity()) {
      var message = answer.message(foreign(400), exchange);
      response.setEntity(message.body());
      message.headers().forEach(response.getHeaders()::putSingle);
    }
  }

  private static Failure foreign(int status) {
    var detail = "The form was out of date. Go back, reload the page and send it again.";
    return new Failure(Problem.of(status, detail), Optional.empty());
  }

  private Optional<Response> refuse(Failure failure, RoutingContext exchange) {
    return Optional.of(FailureMapper.response(answer.message(failure, exchange)));
  }

  /** Browsers tell which site a request comes from; programs that don't have no user to trick. */
  private static boolean fromHere(HttpServerRequest request) {
    var site = request.getHeader("Sec-Fetch-Site");
    return site == null || SAME_SITES.contains(site.toLowerCase(Locale.ROOT));
  }

  private static boolean isForm(@Nullable MediaType type) {
    return type != null
        && (same(type, MediaType.APPLICATION_FORM_URLENCODED_TYPE)
            || same(type, MediaType.MULTIPART_FORM_DATA_TYPE));
  }

  /** Compatible would take a wildcard for a form. */
  private static boolean same(MediaType type, MediaType other) {
    return type.getType().equalsIgnoreCase(other.getType())
        && type.getSubtype().equalsIgnoreCase(other.getSubtype());
  }
}
