package dev.gradus.sandbox;

import java.time.Duration;

/** Measures one call from outside, and says when it has gone on for too long. */
final class Stopwatch {
  private static final Duration SHORTEST_WAIT = Duration.ofMillis(5);

  /** What is to be done about a call that has not returned yet. */
  enum Judgement {
    GO_ON,
    TIMED_OUT,
    STARVED
  }

  /** When a call began: the processor time that its worker had used, and the moment. */
  record Start(Duration cpu, long nanoTime) {
    static Start now(Worker worker) {
      return new Start(worker.cpu(), System.nanoTime());
    }
  }

  private final Worker worker;
  private final Limits limits;
  private final Start start;
  private Duration cpu = Duration.ZERO;

  Stopwatch(Worker worker, Limits limits, Start start) {
    this.worker = worker;
    this.limits = limits;
    this.start = start;
  }

  Duration wall() {
    return Duration.ofNanos(System.nanoTime() - start.nanoTime());
  }

  /** The processor time of this call; the last known one when the process is gone. */
  Duration cpu() {
    Duration used = worker.cpu().minus(start.cpu());
    if (used.compareTo(cpu) > 0) {
      cpu = used;
    }
    return cpu;
  }

  Judgement judge() {
    if (cpu().compareTo(limits.time()) > 0) {
      return Judgement.TIMED_OUT;
    }
    if (wall().compareTo(limits.wall()) < 0) {
      return Judgement.GO_ON;
    }
    boolean gotHalf = cpu.multipliedBy(2).compareTo(limits.time()) >= 0;
    return gotHalf ? Judgement.TIMED_OUT : Judgement.STARVED;
  }

  /** How long nothing can have changed: a limit is overrun no sooner than the time left of it. */
  Duration patience() {
    Duration left = min(limits.time().minus(cpu()), limits.wall().minus(wall()));
    return left.compareTo(SHORTEST_WAIT) < 0 ? SHORTEST_WAIT : left;
  }

  private static Duration min(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }
}
