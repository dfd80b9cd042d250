package dev.gradus.sandbox;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The processors as workers share them: as a rule all are at work at once, but a call that got too
 * little of a busy machine is repeated alone. Meanwhile nobody begins a call or a compilation, and
 * no worker boots but for the call itself; what is at work is awaited.
 *
 * <p>Nothing can wait for ever. Who is at work already may begin more, so those who wait for each
 * other don't wait here; a boot counts as work but never waits; and after its patience everyone
 * goes on as it is, for all work has limits of its own and being alone is for the sake of a
 * measurement. The self-test and the making of start-up caches, which begin by themselves, are not
 * held back.
 */
final class Machine {
  /** Longer than a call is given by any but the largest limits. */
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private final Duration patience;

  /** How many places each thread has that is at work. */
  private final Map<Thread, Integer> atWork = new HashMap<>();

  private Optional<Thread> alone = Optional.empty();
  private int waiting;

  Machine() {
    this(PATIENCE);
  }

  /** One where nobody waits for longer. */
  Machine(Duration patience) {
    this.patience = patience;
  }

  /** Held by one who is at work, or alone. */
  interface Place extends AutoCloseable {
    @Override
    void close();
  }

  /** A place beside others; waits while one is alone or wants to be. */
  synchronized Place enter() {
    long end = System.nanoTime() + patience.multipliedBy(2).toNanos();
    while (mustWait() && pause(end)) {
      // It may go on, or try again.
    }
    return join();
  }

  private boolean mustWait() {
    Thread me = Thread.currentThread();
    return !atWork.containsKey(me) && (alone.isPresent() ? !alone.get().equals(me) : waiting > 0);
  }

  /** A place beside others, at once, for what somebody waits for or what ends soon. */
  synchronized Place join() {
    Thread me = Thread.currentThread();
    atWork.merge(me, 1, Integer::sum);
    return () -> leave(me);
  }

  private synchronized void leave(Thread who) {
    atWork.computeIfPresent(who, (_, places) -> places == 1 ? null : places - 1);
    notifyAll();
  }

  /** Has the machine alone; waits until nobody else is at work. */
  synchronized Place reserve() {
    Thread me = Thread.currentThread();
    long end = System.nanoTime() + patience.toNanos();
    waiting++;
    try {
      while ((alone.isPresent() || isAnotherAtWork(me)) && pause(end)) {
        // It may go on, or try again.
      }
    } finally {
      waiting--;
    }
    alone = Optional.of(me);
    return () -> share(me);
  }

  private boolean isAnotherAtWork(Thread me) {
    return atWork.keySet().stream().anyMatch(who -> !who.equals(me));
  }

  private synchronized void share(Thread who) {
    alone = alone.filter(another -> !another.equals(who));
    notifyAll();
  }

  /** Whether one is alone, or waits to be. */
  synchronized boolean isReserved() {
    return alone.isPresent() || waiting > 0;
  }

  /** Waits for a change; false once it is too late. */
  private synchronized boolean pause(long end) {
    long left = (end - System.nanoTime()) / 1_000_000;
    if (left <= 0) {
      return false;
    }
    try {
      wait(left);
      return true;
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new SandboxException("Interrupted while another had the machine alone.", interrupted);
    }
  }
}
