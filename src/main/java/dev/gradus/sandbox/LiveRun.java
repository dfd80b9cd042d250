package dev.gradus.sandbox;

import dev.gradus.protocol.Answer;
import dev.gradus.protocol.Call;
import dev.gradus.protocol.Frame;
import dev.gradus.protocol.Program;
import dev.gradus.protocol.ProtocolException;
import dev.gradus.protocol.Value;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.SequencedMap;

/** A run in a worker process, watched from outside. */
final class LiveRun implements Run {
  private final Worker worker;
  private final Program program;
  private final Limits limits;
  private final Runnable whenClosed;
  private final Machine machine;
  private final Queue<List<Value>> asked = new ArrayDeque<>();

  /** Held while anything is unanswered. */
  private Optional<Machine.Place> place = Optional.empty();

  private Stopwatch.Start next;
  private boolean closed;

  /** What each call may use, and of what. */
  record Terms(Limits limits, Machine machine) {}

  LiveRun(Worker worker, Program program, Terms terms, Runnable whenClosed) {
    this.worker = worker;
    this.program = program;
    this.limits = terms.limits();
    this.machine = terms.machine();
    this.whenClosed = whenClosed;
    this.next = Stopwatch.Start.now(worker);
    worker.send(program.toFrame());
  }

  @Override
  public void ask(SequencedMap<String, Value> inputs) {
    if (asked.size() == MOST_ASKED) {
      throw new IllegalStateException("Calls wait to be answered.");
    }
    List<Value> values = List.copyOf(inputs.sequencedValues());
    if (asked.isEmpty()) {
      place = Optional.of(machine.enter());
      next = Stopwatch.Start.now(worker);
    }
    asked.add(values);
    worker.send(new Call(values, limits.outputBytes()).toFrame());
  }

  @Override
  public boolean mayAskAhead() {
    return !machine.isReserved();
  }

  @Override
  public Outcome answer() {
    try {
      return hear(asked.remove());
    } finally {
      if (asked.isEmpty()) {
        leave();
      }
    }
  }

  private Outcome hear(List<Value> inputs) {
    Outcome outcome = await(new Stopwatch(worker, limits, next), inputs);
    // Whatever was asked for meanwhile began when this one ended.
    next = Stopwatch.Start.now(worker);
    if (outcome.endsRun()) {
      worker.close();
    }
    return outcome;
  }

  private Outcome await(Stopwatch stopwatch, List<Value> inputs) {
    while (true) {
      switch (worker.receive(stopwatch.patience())) {
        case Received.Message(Frame frame) -> {
          return answered(frame, stopwatch, inputs);
        }
        case Received.Ended(String why) -> {
          return new Outcome.Died(why, usage(stopwatch));
        }
        case Received.Lost(String why) -> throw new WorkerLostException(why);
        case Received.Silence() -> {
          Optional<Outcome> overrun = overrun(stopwatch);
          if (overrun.isPresent()) {
            return overrun.get();
          }
        }
      }
    }
  }

  private Optional<Outcome> overrun(Stopwatch stopwatch) {
    return switch (stopwatch.judge()) {
      case GO_ON -> Optional.empty();
      case TIMED_OUT -> Optional.of(new Outcome.TimedOut(usage(stopwatch)));
      case STARVED -> Optional.of(new Outcome.Starved(usage(stopwatch)));
    };
  }

  private Outcome answered(Frame frame, Stopwatch stopwatch, List<Value> inputs) {
    Usage usage = usage(stopwatch);
    if (usage.cpu().compareTo(limits.time()) > 0) {
      // Heard too late to tell how much of it belongs to the calls that came after.
      return asked.isEmpty() ? new Outcome.TimedOut(usage) : new Outcome.Starved(usage);
    }
    try {
      return new AnswerCheck(program, inputs, limits).outcome(Answer.from(frame), usage);
    } catch (ProtocolException nonsense) {
      return new Outcome.Died(String.valueOf(nonsense.getMessage()), usage);
    }
  }

  private void leave() {
    place.ifPresent(Machine.Place::close);
    place = Optional.empty();
  }

  private Usage usage(Stopwatch stopwatch) {
    return new Usage(stopwatch.cpu(), stopwatch.wall());
  }

  @Override
  public void close() {
    if (!closed) {
      closed = true;
      worker.close();
      leave();
      whenClosed.run();
    }
  }
}
