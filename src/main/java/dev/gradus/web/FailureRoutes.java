package dev.gradus.web;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.RouteConstants;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Failures outside of any endpoint: unknown paths, bodies that are too large, broken routes. */
@ApplicationScoped
class FailureRoutes {

  private static final Logger LOG = Logger.getLogger(FailureRoutes.class);

  private final FailureAnswer answer;
  private final long largestBody;

  FailureRoutes(
      FailureAnswer answer,
      @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize largestBody) {
    this.answer = answer;
    this.largestBody = largestBody.asLongValue();
  }

  void register(@Observes Router router) {
    router.route().order(RouteConstants.ROUTE_ORDER_UPLOAD_LIMIT - 1).handler(this::limit);
    router.route().order(RouteConstants.ROUTE_ORDER_UPLOAD_LIMIT - 1).failureHandler(this::failed);
    router.route().last().handler(exchange -> send(Failure.of(404), exchange));
  }

  /**
   * Refuses by the announced length. Clients read the answer only once they have sent everything,
   * so the body is taken and thrown away, unless the client asked first.
   */
  private void limit(RoutingContext exchange) {
    var request = exchange.request();
    var length = request.getHeader("Content-Length");
    if (length == null || !tooLong(length)) {
      exchange.next();
      return;
    }
    exchange.response().putHeader("Connection", "close");
    if (request.getHeader("Expect") != null) {
      send(Failure.of(413), exchange);
    } else {
      request.endHandler(end -> send(Failure.of(413), exchange)).resume();
    }
  }

  private boolean tooLong(String length) {
    try {
      return Long.parseLong(length) > largestBody;
    } catch (NumberFormatException e) {
      return true;
    }
  }

  private void failed(RoutingContext exchange) {
    var thrown = exchange.failure();
    var failure =
        exchange.statusCode() > 0 && exchange.statusCode() != 500
            ? Failure.of(exchange.statusCode())
            : Failure.of(thrown == null ? new IllegalStateException("failed silently") : thrown);
    if (failure.ours() && !exchange.response().headWritten()) {
      LOG.errorf(thrown, "%s %s failed", exchange.request().method(), exchange.normalizedPath());
    }
    send(failure, exchange);
  }

  private void send(Failure failure, RoutingContext exchange) {
    var response = exchange.response();
    if (response.ended() || response.headWritten()) {
      return;
    }
    var message = answer.message(failure, exchange);
    response.setStatusCode(message.status());
    message.headers().forEach(response::putHeader);
    response.end(message.body());
  }
}
