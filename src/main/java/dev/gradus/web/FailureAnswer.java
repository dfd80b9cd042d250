package dev.gradus.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.gradus.web.api.ApiPath;
import dev.gradus.web.api.Problem;
import dev.gradus.web.api.RetryAfter;
import io.vertx.core.http.Cookie;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MediaType;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Writes a failure for whom it concerns: problem JSON for programs, a page for people. */
@ApplicationScoped
class FailureAnswer {

  private static final String HTML_UTF_8 = MediaType.TEXT_HTML + ";charset=UTF-8";

  /** All that is sent. */
  record Message(int status, Map<String, String> headers, String body) {}

  private final ObjectMapper json;

  FailureAnswer(ObjectMapper json) {
    this.json = json;
  }

  Message message(Failure failure, RoutingContext exchange) {
    var headers = new LinkedHashMap<String, String>();
    var status = failure.problem().status();
    failure
        .retryAfter()
        .ifPresent(wait -> headers.put("Retry-After", Long.toString(RetryAfter.seconds(wait))));
    if (status == 401) {
      headers.put("WWW-Authenticate", "Bearer realm=\"Gradus\"");
    }
    if (!forPeople(exchange)) {
      headers.put("Content-Type", Problem.MEDIA_TYPE);
      return new Message(status, headers, json(failure.problem()));
    }
    headers.put("Content-Type", HTML_UTF_8);
    return new Message(status, headers, new ErrorPage(failure.problem(), theme(exchange)).render());
  }

  /** Scripts of our own pages ask for JSON or events, and get problems as the API's clients do. */
  static boolean forPeople(RoutingContext exchange) {
    var accept = Optional.ofNullable(exchange.request().getHeader("Accept")).orElse("*/*");
    return !ApiPath.includes(exchange.normalizedPath())
        && (accept.contains(MediaType.TEXT_HTML) || accept.contains("*/*"));
  }

  private String json(Problem problem) {
    try {
      return json.writeValueAsString(problem);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a problem is always JSON", e);
    }
  }

  private static String theme(RoutingContext exchange) {
    return Optional.ofNullable(exchange.request().getCookie(Theme.COOKIE))
        .map(Cookie::getValue)
        .map(Theme::of)
        .orElse(Theme.SYSTEM)
        .label();
  }
}
