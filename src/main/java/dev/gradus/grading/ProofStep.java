package dev.gradus.grading;

import dev.gradus.exercise.Problem;
import java.time.Duration;
import java.util.List;

/**
 * One thing that an exercise has to prove, as it ended.
 *
 * @param subject the file or what else was looked at
 * @param problems what is wrong; empty if it is proven
 * @param slowest the processor time of the slowest call, zero where nothing was called
 */
public record ProofStep(Kind kind, String subject, List<Problem> problems, Duration slowest) {

  public ProofStep {
    problems = List.copyOf(problems);
  }

  /** What is proven. */
  public enum Kind {
    /** The reference gave results for all variants of the tests. */
    BANK,
    REFERENCE,
    STARTER,
    MISTAKE,
    /** No trivial answer is Accepted. */
    TRIVIAL,
    /** Answers that differ by rounding are Accepted, and coarse ones are not. */
    TOLERANCE,
    /** Known approximations of what the reference is are not Accepted; the subject tells which. */
    APPROXIMATION
  }

  public boolean passed() {
    return problems.isEmpty();
  }
}
