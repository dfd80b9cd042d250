package dev.gradus.command;

import dev.gradus.database.Node;
import dev.gradus.grading.GradingStation;
import jakarta.enterprise.context.ApplicationScoped;

/** Whether this node grades, and what its sandbox was proven to hold, for people. */
@ApplicationScoped
class GradingInUse {
  private final Node node;
  private final GradingStation station;

  GradingInUse(Node node, GradingStation station) {
    this.node = node;
    this.station = station;
  }

  String describe() {
    if (!node.role().grades()) {
      return "not here, this node serves pages";
    }
    GradingStation.Status status = station.status();
    String tier =
        station.isUnconfined()
            ? "unconfined, for your own code only"
            : status.tier().map(name -> "sandbox tier " + name + " proven").orElse("no sandbox");
    String failures = String.join(" ", status.failures());
    return (status.grades() ? tier : "off, " + tier) + (failures.isEmpty() ? "" : ". " + failures);
  }
}
