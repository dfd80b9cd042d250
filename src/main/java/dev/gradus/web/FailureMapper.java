package dev.gradus.web;

import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import dev.gradus.web.api.ProblemException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.net.URI;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;

/** Every exception that leaves an endpoint comes by here. */
@ApplicationScoped
class FailureMapper {

  private static final Logger LOG = Logger.getLogger(FailureMapper.class);

  private final FailureAnswer answer;

  FailureMapper(FailureAnswer answer) {
    this.answer = answer;
  }

  // Those besides Throwable have mappers of the framework's own, which would be nearer.
  @ServerExceptionMapper({
    Throwable.class,
    ProblemException.class,
    NotEnrolledException.class,
    WebApplicationException.class,
    NotFoundException.class,
    UnauthorizedException.class,
    AuthenticationFailedException.class,
    ForbiddenException.class,
    MismatchedInputException.class
  })
  Response map(Throwable thrown, RoutingContext exchange) {
    if (thrown instanceof WebApplicationException e && e.getResponse().getStatus() < 400) {
      return e.getResponse();
    }
    var failure = Failure.of(thrown);
    if (failure.ours() && !exchange.response().headWritten()) {
      LOG.errorf(thrown, "%s %s failed", exchange.request().method(), exchange.normalizedPath());
    }
    if (failure.problem().status() == 401 && FailureAnswer.forPeople(exchange)) {
      return Response.seeOther(signIn(exchange)).build();
    }
    if (thrown instanceof NotEnrolledException e && FailureAnswer.forPeople(exchange)) {
      return Response.seeOther(
              UriBuilder.fromPath("/join").queryParam("course", e.course()).build())
          .build();
    }
    return response(answer.message(failure, exchange));
  }

  static Response response(FailureAnswer.Message message) {
    var response = Response.status(message.status()).entity(message.body());
    message.headers().forEach(response::header);
    return response.build();
  }

  /** Leads back to the page after signing in; a form that was sent leads back to its page. */
  private static URI signIn(RoutingContext exchange) {
    var request = exchange.request();
    var asked =
        request.method().name().equals("GET")
            ? request.uri()
            : pathOf(request.getHeader("Referer"));
    return UriBuilder.fromPath("/sign-in")
        .queryParam("to", "{to}")
        .build(ReturnPath.of(asked).toString());
  }

  private static @Nullable String pathOf(@Nullable String referer) {
    try {
      return referer == null ? null : URI.create(referer).getRawPath();
    } catch (IllegalArgumentException e) {
      return null;
    }
  }
}
