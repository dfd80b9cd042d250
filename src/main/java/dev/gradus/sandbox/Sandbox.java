package dev.gradus.sandbox;

import dev.gradus.protocol.Program;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Compiles and runs learners' code in confined processes.
 *
 * <p>May be used by many threads at once. Closing it ends every process below it.
 */
public final class Sandbox implements AutoCloseable {
  private final Fleet fleet;
  private final ExecutorService boots;
  private final Compilers compilers;
  private final WorkerPool standard;
  private final WorkerPool large;
  private final Prover prover;
  private volatile Proof proof;

  /** Starts the processes and proves what holds; takes a second or two. */
  public static Sandbox open(SandboxSettings settings) {
    Path javaHome = Path.of(System.getProperty("java.home"));
    Path jar = WorkerJar.unpack(settings.home());
    JavaCommand java = new JavaCommand(javaHome, jar);
    Launch launch = new Launch(settings, java, javaHome, jar);
    launch.checkReadable();
    Fleet fleet = new Fleet(launch, java, new StartUpCaches());
    try {
      return new Sandbox(settings, fleet);
    } catch (RuntimeException failure) {
      fleet.close();
      throw failure;
    }
  }

  private Sandbox(SandboxSettings settings, Fleet fleet) {
    int processors = Runtime.getRuntime().availableProcessors();
    this.fleet = fleet;
    this.boots =
        Executors.newFixedThreadPool(
            processors + 1, Thread.ofPlatform().daemon().name("gradus-boot-", 0).factory());
    fleet.spawner().report();
    this.compilers =
        new Compilers(
            settings.compileWorkers(), pool(WorkerKind.COMPILER, 0, settings.compileWorkers()));
    this.standard = pool(WorkerKind.STANDARD_RUNNER, settings.standardRunners(), processors);
    this.large = pool(WorkerKind.LARGE_RUNNER, 0, 1);
    this.prover = new Prover(fleet, new HonestPrograms(this), Clock.systemUTC());
    standard.refill();
    this.proof = prover.prove();
  }

  private WorkerPool pool(WorkerKind kind, int size, int mostBoots) {
    return new WorkerPool(kind, size, mostBoots, fleet, boots);
  }

  /** What the last self-test proved. */
  public Proof proof() {
    return proof;
  }

  /** Runs the self-test again. */
  public Proof prove() {
    proof = prover.prove();
    return proof;
  }

  public Compilation compile(CompileTask task) {
    return compilers.compile(task);
  }

  /** Puts a program into a fresh runner; the caller closes the run. */
  public Run start(Program program, Limits limits) {
    WorkerPool pool =
        switch (WorkerKind.runnerFor(limits.memoryBytes())) {
          case STANDARD_RUNNER -> standard;
          case LARGE_RUNNER -> large;
          case COMPILER -> throw new AssertionError("A compile worker runs nothing.");
        };
    return new LiveRun(pool.take(), program, limits, pool::refill);
  }

  @Override
  public void close() {
    standard.close();
    large.close();
    boots.shutdownNow();
    fleet.close();
  }
}
