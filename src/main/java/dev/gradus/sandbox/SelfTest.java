package dev.gradus.sandbox;

import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * Keeps what the last self-test proved. That nothing is graded under a proof that no longer holds,
 * a failing self-test counts before anybody looks for its reason.
 */
final class SelfTest {
  private static final System.Logger LOG = System.getLogger(SelfTest.class.getName());

  private final Supplier<Proof> attempt;
  private final UnaryOperator<Proof> diagnosis;
  private volatile Proof standing;
  private volatile boolean closed;

  /**
   * Runs it for the first time.
   *
   * @param attempt proves quickly what holds
   * @param diagnosis adds to a proof why honest programs fail, which may take a minute
   */
  SelfTest(Supplier<Proof> attempt, UnaryOperator<Proof> diagnosis) {
    this.attempt = attempt;
    this.diagnosis = diagnosis;
    this.standing = attempt.get();
    if (standing.tier() == Tier.NONE) {
      changeTo(attempt.get());
      diagnose();
    }
  }

  /** What the last one proved. */
  Proof proof() {
    return standing;
  }

  /** Runs it again; where honest programs fail, the reason is added to what already counts. */
  void run() {
    if (!holds()) {
      diagnose();
    }
  }

  /**
   * Runs it again without asking for reasons. A machine that was too busy is given a second chance
   * at once.
   *
   * @return whether as much holds as before
   */
  boolean holds() {
    Tier before = proof().tier();
    Proof next = attempt.get();
    if (!next.satisfies(before)) {
      next = attempt.get();
    }
    changeTo(next);
    return next.satisfies(before);
  }

  /** From now on nothing is said: where workers are ended, no self-test can hold. */
  void close() {
    closed = true;
  }

  private synchronized void changeTo(Proof next) {
    if (closed) {
      return;
    }
    Proof before = standing;
    standing = next;
    if (next.tier() == before.tier() && next.works() == before.works()) {
      return;
    }
    boolean better = next.satisfies(before.tier());
    LOG.log(
        better ? System.Logger.Level.INFO : System.Logger.Level.ERROR,
        better ? "The self-test holds again. {0}" : "The self-test failed. {0}",
        next.summary());
  }

  private void diagnose() {
    Proof failed = proof();
    if (!failed.works() && !closed) {
      add(diagnosis.apply(failed), failed);
    }
  }

  /** Another self-test may have ended meanwhile: then its proof stays. */
  private synchronized void add(Proof found, Proof failed) {
    if (standing.equals(failed) && !found.equals(failed)) {
      standing = found;
      LOG.log(System.Logger.Level.ERROR, "Why the self-test failed: {0}", found.summary());
    }
  }
}
