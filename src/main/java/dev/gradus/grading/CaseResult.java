package dev.gradus.grading;

import java.util.Optional;

/**
 * How one call ended.
 *
 * @param message for whoever may see the values; tells what was thrown, or what differs
 */
record CaseResult(
    Verdict verdict,
    Optional<Observation> seen,
    Optional<String> message,
    Optional<Mismatch> mismatch,
    String stdout) {

  static CaseResult accepted(Observation seen, String stdout) {
    return new CaseResult(
        Verdict.ACCEPTED, Optional.of(seen), Optional.empty(), Optional.empty(), stdout);
  }

  static CaseResult different(Observation seen, Mismatch mismatch, String stdout) {
    return new CaseResult(
        Verdict.WRONG_ANSWER,
        Optional.of(seen),
        Optional.of(mismatch.message()),
        Optional.of(mismatch),
        stdout);
  }

  static CaseResult wrong(Observation seen, String message, String stdout) {
    return new CaseResult(
        Verdict.WRONG_ANSWER, Optional.of(seen), Optional.of(message), Optional.empty(), stdout);
  }

  static CaseResult failed(Observation.Failed seen, String message, String stdout) {
    return new CaseResult(
        seen.verdict(), Optional.of(seen), Optional.of(message), Optional.empty(), stdout);
  }

  boolean isAccepted() {
    return verdict == Verdict.ACCEPTED;
  }
}
