package dev.gradus.grading;

import dev.gradus.exercise.Inputs;
import dev.gradus.protocol.Value;
import dev.gradus.sandbox.Outcome;
import dev.gradus.sandbox.Run;
import dev.gradus.sandbox.WorkerLostException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The runs of one program: its calls share a runner for as long as that lives. Where one died, the
 * next call gets a fresh one, a few times.
 *
 * <p>Of calls that are {@linkplain #expect announced} and quick, the runner is given the next ones
 * while the answer to one is on its way: to and fro takes longer than they do.
 */
final class Runs implements AutoCloseable {

  /** How many runners may die before the remaining tests are skipped. */
  static final int MAX_DEATHS = 3;

  /** How often a call is repeated that was lost with the processes around it. */
  private static final int MAX_LOSSES = 3;

  /** A call that took longer would take too long in vain if the one before it fails. */
  private static final Duration QUICK = Duration.ofMillis(20);

  private final Supplier<Run> starter;

  /** Calls that will be made, and those of them that the current run has been asked for. */
  private final Deque<Inputs> expected = new ArrayDeque<>();

  private final Deque<Inputs> asked = new ArrayDeque<>();
  private Optional<Run> current = Optional.empty();
  private int deaths;
  private boolean quick = true;
  private Duration slowest = Duration.ZERO;

  /** Starts the first run with the first call. */
  Runs(Supplier<Run> starter) {
    this.starter = starter;
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

  /**
   * Announces the calls that come next, in this order; some may be left out, and others be made
   * between them. The program may know of all of them as soon as the first is made.
   */
  void expect(List<Inputs> calls) {
    expected.clear();
    expected.addAll(calls);
  }

  /** Has the runner of the next call ready, and nothing unanswered in it. */
  void ready() {
    settle();
    current = Optional.of(current.orElseGet(starter));
  }

  Outcome call(Inputs inputs) {
    prepare(inputs);
    var outcome = callUntilHeard(inputs);
    var time = outcome.usage();
    quick = time.wall().compareTo(QUICK) <= 0;
    if (time.cpu().compareTo(slowest) > 0) {
      slowest = time.cpu();
    }
    if (outcome.endsRun()) {
      close();
      deaths++;
    }
    return outcome;
  }

  private void prepare(Inputs inputs) {
    if (asked.peek() != inputs) {
      settle();
      if (expected.stream().anyMatch(each -> each == inputs)) {
        while (expected.remove() != inputs) {
          // It was left out.
        }
      }
    }
  }

  /**
   * Waits for answers that nobody wants any more; a run that does not live through them is over.
   */
  void settle() {
    try {
      while (!asked.isEmpty()) {
        asked.remove();
        if (current.orElseThrow().answer().endsRun()) {
          close();
        }
      }
    } catch (WorkerLostException e) {
      close();
    }
  }

  private Outcome callUntilHeard(Inputs inputs) {
    for (int loss = 0; ; loss++) {
      var run = current.orElseGet(starter);
      current = Optional.of(run);
      if (asked.isEmpty()) {
        ask(run, inputs);
      }
      while (quick && asked.size() < Run.MOST_ASKED && !expected.isEmpty() && run.mayAskAhead()) {
        ask(run, expected.remove());
      }
      try {
        var outcome = run.answer();
        asked.remove();
        return outcome;
      } catch (WorkerLostException e) {
        close();
        if (loss == MAX_LOSSES) {
          throw e;
        }
      }
    }
  }

  private void ask(Run run, Inputs inputs) {
    asked.add(inputs);
    run.ask(values(inputs));
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
    asked.clear();
    expected.clear();
  }
}
