package dev.gradus.sandbox;

import java.util.Collection;

/** How many workers live: they compile, or run or wait to run. */
public record Staff(int compileWorkers, int runners) {

  static Staff of(Collection<WorkerKind> workers) {
    int compileWorkers = (int) workers.stream().filter(WorkerKind::compiles).count();
    return new Staff(compileWorkers, workers.size() - compileWorkers);
  }
}
