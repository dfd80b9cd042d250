package dev.gradus.grading;

import dev.gradus.exercise.Inputs;
import dev.gradus.protocol.Program;
import dev.gradus.protocol.Value;
import dev.gradus.sandbox.Limits;
import dev.gradus.sandbox.Outcome;
import dev.gradus.sandbox.Run;
import dev.gradus.sandbox.Sandbox;
import dev.gradus.sandbox.WorkerLostException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Optional;

/**
 * The runs of one program: its calls share a runner for as long as that lives. Where one died, the
 * next call gets a fresh one, a few times.
 */
final class Runs implements AutoCloseable {

  /** How many runners may die before the remaining tests are skipped. */
  static final int MAX_DEATHS = 3;

  /** How often a call is repeated that was lost with the processes around it. */
  private static final int MAX_LOSSES = 3;

  private final Sandbox sandbox;
  private final Program program;
  private final Limits limits;
  private Optional<Run> current = Optional.empty();
  private int deaths;
  private Duration slowest = Duration.ZERO;

  Runs(Sandbox sandbox, Program program, Limits limits) {
    this.sandbox = sandbox;
    this.program = program;
    this.limits = limits;
  }

  /** Whether so many runners died that no further one is started. */
  boolean isExhausted() {
    return deaths > MAX_DEATHS;
  }

  /** The processor time of the slowest call so far. */
  Duration slowest() {
    return slowest;
  }

  /** Starts to count deaths anew. */
  void forgive() {
    deaths = 0;
  }

  /** Does not count the latest death. */
  void forgiveOne() {
    deaths--;
  }

  Outcome call(Inputs inputs) {
    var outcome = callUntilHeard(values(inputs));
    if (outcome.usage().cpu().compareTo(slowest) > 0) {
      slowest = outcome.usage().cpu();
    }
    if (outcome.endsRun()) {
      close();
      deaths++;
    }
    return outcome;
  }

  private Outcome callUntilHeard(LinkedHashMap<String, Value> values) {
    for (int loss = 0; ; loss++) {
      var run = current.orElseGet(() -> sandbox.start(program, limits));
      current = Optional.of(run);
      try {
        return run.call(values);
      } catch (WorkerLostException e) {
        close();
        if (loss == MAX_LOSSES) {
          throw e;
        }
      }
    }
  }

  private static LinkedHashMap<String, Value> values(Inputs inputs) {
    var values = new LinkedHashMap<String, Value>();
    inputs.values().forEach((name, value) -> values.put(name, Value.ofJava(value).orElseThrow()));
    return values;
  }

  @Override
  public void close() {
    current.ifPresent(Run::close);
    current = Optional.empty();
  }
}
