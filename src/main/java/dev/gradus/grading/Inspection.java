package dev.gradus.grading;

import dev.gradus.sandbox.Proof;
import dev.gradus.sandbox.Sandbox;
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
 * @param bounds what all workers together are held to, and what could not be had of it
 */
public record Inspection(
    String tier,
    String minimum,
    Instant at,
    List<Attempt> attempts,
    int compileWorkers,
    int runners,
    List<String> bounds) {

  /** One thing that was tried, and whether it went as it must. */
  public record Attempt(String subject, boolean held, String detail) {}

  public Inspection {
    attempts = List.copyOf(attempts);
    bounds = List.copyOf(bounds);
  }

  static Inspection of(Sandbox sandbox, String minimum) {
    Proof proof = sandbox.proof();
    Staff staff = sandbox.staff();
    return new Inspection(
        proof.tier().name().toLowerCase(Locale.ROOT),
        minimum,
        proof.at(),
        proof.findings().stream()
            .map(found -> new Attempt(found.subject(), found.held(), found.detail()))
            .toList(),
        staff.compileWorkers(),
        staff.runners(),
        sandbox.bounds());
  }
}
