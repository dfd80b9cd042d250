package dev.gradus.web;

import dev.gradus.database.Node;
import dev.gradus.grading.GradingStation;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Ready if this node grades, where it should; with the tier that its sandbox was proven to hold,
 * and what of the self-test failed.
 */
@Readiness
@ApplicationScoped
class GradingReadiness implements HealthCheck {
  private final Node node;
  private final GradingStation station;

  GradingReadiness(Node node, GradingStation station) {
    this.node = node;
    this.station = station;
  }

  @Override
  public HealthCheckResponse call() {
    GradingStation.Status status = station.status();
    var response = HealthCheckResponse.named("grading");
    status.tier().ifPresent(tier -> response.withData("tier", tier));
    if (!status.failed().isEmpty()) {
      response.withData("failed", String.join(", ", status.failed()));
    }
    return response.status(status.grades() || !node.role().grades()).build();
  }
}
