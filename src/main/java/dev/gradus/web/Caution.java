package dev.gradus.web;

import dev.gradus.grading.GradingStation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;

/** What everybody who looks at a page must be warned of. */
@Named("caution")
@ApplicationScoped
public class Caution {

  private final GradingStation station;

  Caution(GradingStation station) {
    this.station = station;
  }

  /** Whether programs run on this server without any confinement. */
  public boolean unconfined() {
    return station.isUnconfined();
  }
}
