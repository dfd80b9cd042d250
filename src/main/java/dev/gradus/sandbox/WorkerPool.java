package dev.gradus.sandbox;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Executor;

/**
 * Workers of one kind that have booted and wait.
 *
 * <p>Booting costs more processor time than running. It is therefore done when a run has ended, not
 * while it goes on, unless someone waits.
 */
final class WorkerPool implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger(WorkerPool.class.getName());
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final WorkerKind kind;
  private final int mostBoots;
  private final Fleet fleet;
  private final Executor boots;
  private final Deque<Booted> ready = new ArrayDeque<>();
  private int booting;
  private int waiting;
  private int size;
  private boolean closed;

  private sealed interface Booted {
    record Success(Worker worker) implements Booted {}

    record Failure(SandboxException why) implements Booted {}
  }

  WorkerPool(WorkerKind kind, int size, int mostBoots, Fleet fleet, Executor boots) {
    this.kind = kind;
    this.size = size;
    this.mostBoots = mostBoots;
    this.fleet = fleet;
    this.boots = boots;
  }

  /** A worker that is ready; waits for one if need be. */
  Worker take() {
    Worker worker = next();
    while (worker.hasEnded()) {
      worker.close();
      worker = next();
    }
    return worker;
  }

  private synchronized Worker next() {
    while (ready.peek() instanceof Booted.Failure) {
      ready.remove(); // for somebody who has given up
    }
    return switch (ready.isEmpty() ? await() : ready.remove()) {
      case Booted.Success(Worker worker) -> worker;
      case Booted.Failure(SandboxException why) ->
          throw new NoWorkerException("No worker could be started: " + why.getMessage(), why);
    };
  }

  /**
   * Whoever waits counts as waiting until they have one: else one more would boot for them, and
   * stay.
   */
  private synchronized Booted await() {
    long end = System.nanoTime() + PATIENCE.toNanos();
    waiting++;
    try {
      start(waiting - booting);
      while (ready.isEmpty()) {
        long left = (end - System.nanoTime()) / 1_000_000;
        if (left <= 0) {
          throw new NoWorkerException("No worker got ready in " + PATIENCE + ".");
        }
        wait(left);
      }
      return ready.remove();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new SandboxException("Interrupted while waiting for a worker.", interrupted);
    } finally {
      waiting--;
      start(waiting - ready.size() - booting);
    }
  }

  /** The machine that its workers share. */
  Machine machine() {
    return fleet.machine();
  }

  /** How many have booted and wait. */
  synchronized int ready() {
    return ready.size();
  }

  /** Boots what is missing; called when a run has ended. While one is to be alone, it can wait. */
  synchronized void refill() {
    int wanted = machine().isReserved() ? waiting : Math.max(size, waiting);
    start(wanted - ready.size() - booting);
  }

  /** From now on so many are to be ready, once a run has ended; ends those that are too many. */
  synchronized void keep(int many) {
    size = many;
    while (waiting == 0 && ready.size() > size && ready.poll() instanceof Booted old) {
      end(old);
    }
  }

  private static void end(Booted old) {
    if (old instanceof Booted.Success(Worker worker)) {
      worker.close();
    }
  }

  /** Boots one, in place of one that was lost. */
  synchronized void replace() {
    start(1);
  }

  /** Ends those that wait and boots others in their place. */
  synchronized void renew() {
    for (Booted old = ready.poll(); old != null; old = ready.poll()) {
      end(old);
    }
    refill();
  }

  /** Takes back a worker that can be used again. */
  synchronized void giveBack(Worker worker) {
    hand(new Booted.Success(worker));
  }

  private synchronized void hand(Booted booted) {
    ready.add(booted);
    notifyAll();
  }

  private void start(int missing) {
    for (int i = 0; i < missing && booting < mostBoots && !closed; i++) {
      booting++;
      boots.execute(this::boot);
    }
  }

  private void boot() {
    Booted booted = new Booted.Failure(new SandboxException("It could not be booted."));
    try {
      booted = new Booted.Success(fleet.boot(kind));
    } catch (SandboxException why) {
      booted = new Booted.Failure(why);
    } finally {
      deliver(booted);
    }
  }

  /** Goes on to the full size, but not on a machine on which nothing boots. */
  private synchronized void deliver(Booted booted) {
    booting--;
    if (booted instanceof Booted.Success || waiting > 0) {
      hand(booted);
    } else if (booted instanceof Booted.Failure(SandboxException why) && !closed) {
      LOG.log(System.Logger.Level.WARNING, "A worker could not be started", why);
    }
    if (ready.peek() instanceof Booted.Success) {
      refill();
    } else {
      start(waiting - ready.size() - booting);
    }
  }

  @Override
  public synchronized void close() {
    closed = true;
  }
}
