package dev.gradus.sandbox;

import java.time.Instant;
import java.util.List;

/**
 * What the last self-test proved, and what failed.
 *
 * @param works whether honest programs work: without that, no tier is of any use
 */
public record Proof(Tier tier, boolean works, List<Finding> findings, Instant at) {
  public Proof {
    findings = List.copyOf(findings);
  }

  /** What was not as it must be. */
  public List<Finding> failures() {
    return findings.stream().filter(finding -> !finding.held()).toList();
  }

  /** Whether learners' code may run where at least this tier is asked for. */
  public boolean satisfies(Tier minimum) {
    return works && tier.isAtLeast(minimum);
  }

  /** One line for log and health page. */
  public String summary() {
    String failed = String.join(" ", failures().stream().map(Finding::detail).toList());
    return "Sandbox tier "
        + tier.name().toLowerCase(java.util.Locale.ROOT)
        + " proven."
        + (failed.isEmpty() ? "" : " " + failed);
  }
}
