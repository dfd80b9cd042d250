package dev.gradus.web;

import dev.gradus.database.Node;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;

/** A grader's pages: none. It answers for its health and metrics alone. */
class GraderPages {
  private static final String OPERATIONS = "/q/";
  private static final int NOT_FOUND = 404;

  /** Before all that could answer. */
  private static final int FIRST = 10_000;

  void close(@Observes Filters filters, Node node) {
    if (!node.role().servesPages()) {
      filters.register(GraderPages::refuse, FIRST);
    }
  }

  private static void refuse(RoutingContext request) {
    if (request.normalizedPath().startsWith(OPERATIONS)) {
      request.next();
    } else {
      request.response().setStatusCode(NOT_FOUND).end("This node grades; it has no pages.\n");
    }
  }
}
