package dev.gradus.grading;

import dev.gradus.sandbox.Proof;
import dev.gradus.sandbox.Staff;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/**
 * What an administrator is told of the sandbox.
 *
 * @param tier what the last self-test proved
 * @param minimum below which nothing is graded
 * @param at when the last self-test ended
 */
public record Inspection(
    String tier,
    String minimum,
    Instant at,
    List<Attempt> attempts,
    int compileWorkers,
    int runners) {

  /** One thing that was tried, and whether it went as it must. */
  public record Attempt(String subject, boolean held, String detail) {}

  public Inspection {
    attempts = List.copyOf(attempts);
  }

  static Inspection of(Proof proof, Staff staff, String minimum) {
    return new Inspection(
        proof.tier().name().toLowerCase(Locale.ROOT),
        minimum,
        proof.at(),
        proof.findings().stream()
            .map(found -> new Attempt(found.subject(), found.held(), found.detail()))
            .toList(),
        staff.compileWorkers(),
        staff.runners());
  }
}
