package dev.gradus.sandbox;

import dev.gradus.protocol.Frame;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * All workers of this server, below one spawner. One that died is replaced by one that is
 * restricted as the first one was, or by none.
 */
final class Fleet implements AutoCloseable {
  private static final Duration PATIENCE_FOR_BOOT = Duration.ofSeconds(30);

  /** The spawner may die while a worker boots, or the worker of another's doing. */
  private static final int MOST_BOOTS = 3;

  private final Launch launch;
  private final JavaCommand java;
  private final StartUpCaches caches;
  private final ControlGroup group;
  private final Machine machine = new Machine();
  private Optional<SpawnerLink> spawner = Optional.empty();
  private Optional<List<String>> held = Optional.empty();
  private boolean replacing;
  private boolean closed;
  private volatile Runnable whenReplaced = () -> {};

  Fleet(Launch launch, JavaCommand java, StartUpCaches caches, ControlGroup group) {
    this.launch = launch;
    this.java = java;
    this.caches = caches;
    this.group = group;
  }

  synchronized SpawnerLink spawner() {
    if (closed) {
      throw new SandboxException("The sandbox is closed.");
    }
    if (spawner.isEmpty() || !spawner.get().isAlive()) {
      if (spawner.isPresent() && !replacing) {
        replacing = true;
        whenReplaced.run();
      }
      spawner = Optional.of(restricted(SpawnerLink.start(launch.command(), group, launch.host())));
      replacing = false;
    }
    return spawner.get();
  }

  /**
   * The self-test tried what workers of the first one can do, not what those of this one can: so by
   * its own report all must hold that held then.
   */
  private SpawnerLink restricted(SpawnerLink next) {
    List<String> report = next.report();
    if (held.isEmpty()) {
      held = Optional.of(report.stream().filter(Prover::isHeld).toList());
    } else if (!report.containsAll(held.get())) {
      next.close();
      throw new SandboxException(
          "The spawner ended, and a new one is not restricted as it was: "
              + String.join(", ", report));
    }
    return next;
  }

  /** Called once for each spawner that is found dead; may not wait for workers. */
  void whenReplaced(Runnable action) {
    whenReplaced = action;
  }

  synchronized Optional<ProcessHandle> spawnerProcess() {
    return spawner.map(SpawnerLink::process).filter(ProcessHandle::isAlive);
  }

  /** What all workers run on. */
  Host host() {
    return launch.host();
  }

  /** What all workers share. */
  Machine machine() {
    return machine;
  }

  /** What holds all workers together. */
  ControlGroup group() {
    return group;
  }

  synchronized Staff staff() {
    return Staff.of(spawner.map(SpawnerLink::kinds).orElse(List.of()));
  }

  /** Starts a worker and waits until it has confined itself. */
  Worker boot(WorkerKind kind) {
    return boot(kind, caches.flags(kind));
  }

  /** As it would boot else, but for these flags, and without a second try. */
  Worker bootOnce(WorkerKind kind, List<String> further) {
    List<String> flags = new ArrayList<>(caches.flags(kind));
    flags.addAll(further);
    return boot(kind, flags, 1);
  }

  Worker boot(WorkerKind kind, List<String> flags) {
    return boot(kind, flags, MOST_BOOTS);
  }

  private Worker boot(WorkerKind kind, List<String> flags, int tries) {
    try (var _ = machine.join()) {
      return bootWithin(kind, flags, tries);
    }
  }

  private Worker bootWithin(WorkerKind kind, List<String> flags, int tries) {
    for (int boot = 1; ; boot++) {
      Worker worker = spawner().startWorker(kind, java.worker(kind, flags));
      switch (worker.receive(PATIENCE_FOR_BOOT)) {
        case Received.Message(Frame frame) when frame.kind() == Frame.Kind.READY -> {
          return worker;
        }
        case Received.Gone gone -> {
          if (boot == tries) {
            throw new SandboxException("A worker ended at boot: " + Ending.words(gone.why()));
          }
        }
        case Received.Message _, Received.Silence _ -> {
          worker.close();
          throw new SandboxException("A worker did not get ready.");
        }
      }
    }
  }

  @Override
  public synchronized void close() {
    closed = true;
    spawner.ifPresent(SpawnerLink::close);
    group.close();
  }
}
