package dev.gradus.sandbox;

import dev.gradus.protocol.AttemptReport;
import dev.gradus.protocol.Program;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/**
 * Compiles and runs learners' code in confined processes.
 *
 * <p>May be used by many threads at once. Closing it ends every process below it.
 */
public final class Sandbox implements AutoCloseable {
  /**
   * Of 64 KB, what is honest takes up to 1.5 s of processor time in a compile worker that has just
   * booted, with a start-up cache as without: nothing but streams with nested collectors. Lambdas
   * take 0.6 to 1.2 s, generic methods 0.5, plain ones 0.2. A second worker boots in 0.2 to 0.5 s,
   * so that others are delayed by less than two.
   */
  private static final Compilers.Allowance TO_COMPILE =
      new Compilers.Allowance(
          Duration.ofSeconds(4), Duration.ofSeconds(10), Duration.ofMillis(700), 1);

  /** What takes longer is not worth waiting for while one types. */
  private static final Compilers.Allowance TO_LINT =
      new Compilers.Allowance(
          Duration.ofSeconds(2), Duration.ofSeconds(4), Duration.ofSeconds(2), 0);

  /** How long a large runner is kept ready after one was asked for. */
  private static final Duration IDLE = Duration.ofMinutes(10);

  private final Fleet fleet;
  private final StartUpCaches caches;
  private final ExecutorService boots;
  private final Compilers compilers;
  private final Compilers linters;
  private final WorkerPool standard;
  private final WorkerPool large;
  private final Standby largeOnes;
  private final Prover prover;
  private final SelfTest selfTest;
  private final Canary canary;
  private final Machine machine;

  /** Starts the processes and proves what holds; takes a second or two. */
  public static Sandbox open(SandboxSettings settings) {
    Host host = settings.host();
    host.check();
    Path javaHome = Path.of(System.getProperty("java.home"));
    Path folder = WorkerJar.unpack(settings.home());
    JavaCommand java = new JavaCommand(javaHome, folder, host);
    Launch launch = new Launch(settings, java, javaHome, folder);
    launch.checkReadable();
    StartUpCaches caches = new StartUpCaches(folder, java);
    ControlGroup group = ControlGroup.make(FleetLimits.of(settings));
    Fleet fleet = new Fleet(launch, java, caches, group);
    try {
      Sandbox sandbox = new Sandbox(settings, fleet, caches);
      if (settings.startUpCache()) {
        caches.prepare(
            List.of(WorkerKind.COMPILER, WorkerKind.STANDARD_RUNNER), sandbox::cacheMade);
      }
      return sandbox;
    } catch (RuntimeException failure) {
      fleet.close();
      throw failure;
    }
  }

  private Sandbox(SandboxSettings settings, Fleet fleet, StartUpCaches caches) {
    int processors = Runtime.getRuntime().availableProcessors();
    this.fleet = fleet;
    this.machine = fleet.machine();
    this.caches = caches;
    this.boots =
        Executors.newFixedThreadPool(
            processors + 1, Thread.ofPlatform().daemon().name("gradus-boot-", 0).factory());
    fleet.spawner();
    this.compilers =
        new Compilers(
                settings.compileWorkers(),
                pool(WorkerKind.COMPILER, 0, settings.compileWorkers()),
                TO_COMPILE)
            .booted();
    this.linters = new Compilers(1, pool(WorkerKind.LINTER, 0, 1), TO_LINT);
    this.standard = pool(WorkerKind.STANDARD_RUNNER, settings.standardRunners(), processors);
    this.large = pool(WorkerKind.LARGE_RUNNER, 0, 1);
    this.largeOnes =
        new Standby(IDLE, wanted -> keepLarge(wanted, wanted && settings.startUpCache()));
    this.prover =
        new Prover(
            fleet,
            compilers,
            new HonestPrograms(this::compile, this::startOnce),
            Clock.systemUTC());
    standard.refill();
    this.selfTest = new SelfTest(prover::prove, prover::diagnosed);
    this.canary = new Canary(settings.canaryEvery(), selfTest::run);
    fleet.whenReplaced(canary::call);
  }

  private WorkerPool pool(WorkerKind kind, int size, int mostBoots) {
    return new WorkerPool(kind, size, mostBoots, fleet, boots);
  }

  /**
   * One that waits holds some 50 MB of what all may hold together. Its cache is made meanwhile;
   * until then it boots with that of the standard ones.
   */
  private void keepLarge(boolean wanted, boolean cached) {
    large.keep(wanted ? 1 : 0);
    if (cached) {
      caches.prepare(List.of(WorkerKind.LARGE_RUNNER), this::cacheMade);
    }
  }

  /** Workers boot otherwise with a cache, so what was proven without is proven again. */
  private void cacheMade() {
    renewRunners();
    if (!selfTest.holds()) {
      caches.discard();
      renewRunners();
      selfTest.run();
    }
  }

  private void renewRunners() {
    standard.renew();
    large.renew();
  }

  /** What the last self-test proved. */
  public Proof proof() {
    return selfTest.proof();
  }

  /** Runs the self-test again. */
  public Proof prove() {
    selfTest.run();
    return selfTest.proof();
  }

  /** How many workers live. */
  public Staff staff() {
    return fleet.staff();
  }

  /** What all workers together are held to, and what could not be had of it, in words. */
  public List<String> bounds() {
    return fleet.group().bounds();
  }

  /** For tests: what a worker that boots with these flags can and cannot do. */
  AttemptReport attempt(WorkerKind kind, List<Integer> systemCalls, List<String> flags) {
    return prover.attempt(kind, systemCalls, each -> fleet.boot(each, flags)).orElseThrow();
  }

  /** For tests that look into it. */
  ControlGroup group() {
    return fleet.group();
  }

  /** For tests that end it. */
  Optional<ProcessHandle> spawnerProcess() {
    return fleet.spawnerProcess();
  }

  public Compilation compile(CompileTask task) {
    return compilers.compile(task);
  }

  /**
   * As {@link #compile}, for a source that is still being typed: by a compile worker of its own,
   * which is started when first needed, gives way to all others, and is soon out of patience.
   */
  public Compilation lint(CompileTask task) {
    return linters.compile(task);
  }

  /** Puts a program into a fresh runner; the caller closes the run. */
  public Run start(Program program, Limits limits) {
    if (WorkerKind.runnerFor(limits) == WorkerKind.LARGE_RUNNER) {
      largeOnes.asked();
    }
    return startOnce(program, limits);
  }

  /** The same for the self-test, after which no large runner need be kept ready. */
  Run startOnce(Program program, Limits limits) {
    WorkerPool pool =
        switch (WorkerKind.runnerFor(limits)) {
          case STANDARD_RUNNER -> standard;
          case LARGE_RUNNER -> large;
          case COMPILER, LINTER -> throw new AssertionError("A compile worker runs nothing.");
        };
    try (var _ = machine.enter()) {
      return new LiveRun(pool.take(), program, new LiveRun.Terms(limits, machine), pool::refill);
    }
  }

  /**
   * Does something while nothing else is compiled or run, and no worker boots unless that waits for
   * it: what others have begun is awaited, and what they want to begin waits. Best with a run that
   * was started before.
   */
  public <T> T alone(Supplier<T> work) {
    try (var _ = machine.reserve()) {
      return work.get();
    } finally {
      standard.refill();
      large.refill();
    }
  }

  @Override
  public void close() {
    selfTest.close();
    canary.close();
    largeOnes.close();
    standard.close();
    large.close();
    boots.shutdownNow();
    fleet.close();
    caches.close();
  }
}
