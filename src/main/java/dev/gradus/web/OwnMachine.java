package dev.gradus.web;

import dev.gradus.grading.GradingStation;
import dev.gradus.web.api.Peer;
import dev.gradus.web.api.Problem;
import io.quarkus.vertx.http.runtime.RouteConstants;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;

/**
 * Where programs may run unconfined, answers only who is at this very machine: a tunnel or a proxy
 * may bring others to a loopback address, and nothing tells of it at the start.
 */
@ApplicationScoped
class OwnMachine {

  private static final int FIRST = RouteConstants.ROUTE_ORDER_UPLOAD_LIMIT - 2;

  private final GradingStation station;
  private final FailureAnswer answer;

  OwnMachine(GradingStation station, FailureAnswer answer) {
    this.station = station;
    this.answer = answer;
  }

  void register(@Observes Router router) {
    router.route().order(FIRST).handler(this::guard);
  }

  private void guard(RoutingContext exchange) {
    if (!station.isForOwnCodeOnly() || Peer.of(exchange.request()).local()) {
      exchange.next();
      return;
    }
    var sentence =
        "This server runs programs unconfined (GRADUS_SANDBOX_MINIMUM_TIER=none), so it answers its own machine only: open it as localhost, without a proxy or tunnel.";
    var message =
        answer.message(new Failure(Problem.of(403, sentence), Optional.empty()), exchange);
    exchange.response().setStatusCode(message.status()).putHeader("Connection", "close");
    message.headers().forEach(exchange.response()::putHeader);
    exchange.response().end(message.body());
  }
}
