package dev.gradus.authoring;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A check of one state of a draft, with what it has found so far.
 *
 * @param state {@code queued}, {@code running}, {@code done}, or {@code failed} if it could not be
 *     done
 * @param mutants how far it has come with them
 * @param green whether it is done and everything passed
 */
public record DraftCheck(
    String id,
    String exercise,
    int revision,
    String contentHash,
    String state,
    boolean green,
    Instant requestedAt,
    Optional<Instant> finishedAt,
    Mutants mutants,
    List<CheckFinding> findings) {

  /** How many mutants were tried of those that are to be; none before they are made. */
  public record Mutants(int tried, int all) {}

  public DraftCheck {
    findings = List.copyOf(findings);
  }

  /** Whether there is more to come. */
  public static boolean isOpen(DraftCheck check) {
    return check.state().equals("queued") || check.state().equals("running");
  }
}
