package dev.gradus.sandbox;

import dev.gradus.protocol.CompileRequest;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Finds out which system calls honest programs lack, after they have failed.
 *
 * <p>A refused call shows as anything: an exception, a crash, a process that ends at boot. So it is
 * found by trying: workers are booted that may make further calls, half as many each time, until
 * one call is left that makes the difference. They see our own programs only.
 */
final class Diagnosis {
  /** No call that a kernel has today has a greater number. */
  private static final int LAST_CALL = 511;

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Duration TIME_TO_COMPILE = Duration.ofSeconds(4);
  private static final Limits SHORT = new Limits(Duration.ofSeconds(1), 64 << 20, 4096);

  private final Fleet fleet;
  private final Map<CompileTask, Compilation> compiled = new HashMap<>();
  private final Set<Integer> needed = new LinkedHashSet<>();
  private final Set<Integer> allowed = new LinkedHashSet<>();
  private final long end = System.nanoTime() + PATIENCE.toNanos();

  Diagnosis(Fleet fleet) {
    this.fleet = fleet;
  }

  /** One for each call that is refused and needed; none if the filter is not to blame. */
  List<Finding> findings() {
    lookFor(this::compiles);
    lookFor(() -> runs(WorkerKind.STANDARD_RUNNER));
    lookFor(() -> runs(WorkerKind.LARGE_RUNNER));
    return needed.stream()
        .map(
            call ->
                new Finding(
                    "system call " + SystemCallNames.name(call),
                    false,
                    "Workers need the system call %s (number %d), which the filter refuses."
                        .formatted(SystemCallNames.name(call), call)))
        .toList();
  }

  /** Adds to those needed what is lacking for this, until it works or time is over. */
  private void lookFor(BooleanSupplier works) {
    int bound = LAST_CALL + 1;
    if (isOver() || works(works, 0) || !works(works, bound)) {
      return;
    }
    do {
      bound = greatestNeeded(bound, works);
      if (isOver()) {
        return;
      }
      needed.add(bound);
    } while (!works(works, 0));
  }

  /**
   * The greatest number below the bound that must be let through: of the fewest calls, counted from
   * 0, with which it works, it is the last.
   */
  private int greatestNeeded(int bound, BooleanSupplier works) {
    int tooFew = 0;
    int enough = bound;
    while (enough - tooFew > 1 && !isOver()) {
      int middle = (tooFew + enough) >>> 1;
      if (works(works, middle)) {
        enough = middle;
      } else {
        tooFew = middle;
      }
    }
    return enough - 1;
  }

  /** Whether it works with what is known to be needed, and all calls below the bound. */
  private boolean works(BooleanSupplier works, int bound) {
    allowed.clear();
    allowed.addAll(needed);
    IntStream.range(0, bound).forEach(allowed::add);
    try {
      return works.getAsBoolean();
    } catch (SandboxException ended) {
      return false;
    }
  }

  private boolean isOver() {
    return System.nanoTime() > end;
  }

  private boolean compiles() {
    try (Worker compiler = boot(WorkerKind.COMPILER)) {
      HonestPrograms.tasks().forEach(task -> compiled.put(task, compile(compiler, task)));
    }
    return compiled.values().stream().allMatch(Compilation.Compiled.class::isInstance);
  }

  private static Compilation compile(Worker compiler, CompileTask task) {
    compiler.send(new CompileRequest(task.learner(), task.generated()).toFrame());
    return Compilers.answer(compiler.receive(TIME_TO_COMPILE))
        .map(answer -> CompileReport.of(answer, task.learner()))
        .orElseGet(Compilation.TooComplex::new);
  }

  /** What could not be compiled is no matter of the runners. */
  private boolean runs(WorkerKind kind) {
    var terms = new LiveRun.Terms(SHORT, fleet.machine());
    HonestPrograms honest =
        new HonestPrograms(
            compiled::get, (program, _) -> new LiveRun(boot(kind), program, terms, () -> {}));
    return compiled.isEmpty() || honest.small().stream().allMatch(Finding::held);
  }

  private Worker boot(WorkerKind kind) {
    String numbers = allowed.stream().map(String::valueOf).collect(Collectors.joining(","));
    return fleet.bootOnce(kind, List.of("-Dgradus.worker.further=" + numbers));
  }
}
