package dev.gradus.sandbox;

import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

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
  private final BlockingQueue<Booted> ready = new LinkedBlockingQueue<>();
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
    while (ready.poll() instanceof Booted.Success(Worker worker)) {
      if (!worker.hasEnded()) {
        return worker;
      }
      worker.close();
    }
    Worker worker = await();
    while (worker.hasEnded()) {
      worker.close();
      worker = await();
    }
    return worker;
  }

  /** The machine that its workers share. */
  Machine machine() {
    return fleet.machine();
  }

  /** How many have booted and wait. */
  int ready() {
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
  void giveBack(Worker worker) {
    ready.add(new Booted.Success(worker));
  }

  private void start(int missing) {
    for (int i = 0; i < missing && booting < mostBoots && !closed; i++) {
      booting++;
      boots.execute(this::boot);
    }
  }

  private Worker await() {
    changeWaiting(1);
    try {
      Booted booted = ready.poll(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
      return switch (booted) {
        case null -> throw new NoWorkerException("No worker got ready in " + PATIENCE + ".");
        case Booted.Success(Worker worker) -> worker;
        case Booted.Failure(SandboxException why) ->
            throw new NoWorkerException("No worker could be started: " + why.getMessage(), why);
      };
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new SandboxException("Interrupted while waiting for a worker.", interrupted);
    } finally {
      changeWaiting(-1);
    }
  }

  private synchronized void changeWaiting(int by) {
    waiting += by;
    start(waiting - ready.size() - booting);
  }

  private void boot() {
    try {
      ready.add(new Booted.Success(fleet.boot(kind)));
    } catch (SandboxException why) {
      failed(why);
    } finally {
      oneBootLess();
    }
  }

  private synchronized void failed(SandboxException why) {
    if (waiting > 0) {
      ready.add(new Booted.Failure(why));
    } else if (!closed) {
      LOG.log(System.Logger.Level.WARNING, "A worker could not be started", why);
    }
  }

  /** Goes on to the full size, but not on a machine on which nothing boots. */
  private synchronized void oneBootLess() {
    booting--;
    if (ready.peek() instanceof Booted.Success) {
      refill();
    } else {
      start(waiting - booting);
    }
  }

  @Override
  public synchronized void close() {
    closed = true;
  }
}
