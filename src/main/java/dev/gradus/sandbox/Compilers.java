package dev.gradus.sandbox;

import dev.gradus.protocol.AttemptReport;
import dev.gradus.protocol.AttemptReport.Attempt;
import dev.gradus.protocol.AttemptRequest;
import dev.gradus.protocol.CompileAnswer;
import dev.gradus.protocol.CompileRequest;
import dev.gradus.protocol.Frame;
import dev.gradus.protocol.ProtocolException;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.WeakHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * The compile workers: they live long, but not for ever, and not after a task that hurt them. One
 * that is at work for long lets another work beside it, so that nobody waits for a source that was
 * written to take long.
 */
final class Compilers {
  private static final int SECONDS_TO_GET_A_TURN = 60;
  private static final int TASKS_IN_A_LIFE = 500;

  /**
   * A worker may die or give up of another's doing, or get no time to work; a source with which
   * that happens so often is too much for them.
   */
  private static final int MOST_TRIES = 3;

  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);

  private final WorkerPool pool;
  private final Machine machine;
  private final Semaphore turns;
  private final Semaphore places;
  private final Allowance allowance;
  private final Map<Worker, Integer> tasksDone = Collections.synchronizedMap(new WeakHashMap<>());

  /**
   * What a task may use.
   *
   * @param cpu processor time; what needs more is too much for the compiler
   * @param wall time on a machine that is too busy to give that much
   * @param turn processor time after which another worker is booted for those who wait
   * @param longOnes how many may be at work for longer than that beside those whose turn it is
   */
  record Allowance(Duration cpu, Duration wall, Duration turn, int longOnes) {}

  /** Boots none before there is something to compile. */
  Compilers(int count, WorkerPool pool, Allowance allowance) {
    this.pool = pool;
    this.machine = pool.machine();
    this.turns = new Semaphore(count, true);
    this.places = new Semaphore(allowance.longOnes());
    this.allowance = allowance;
  }

  /** Boots all of them, so that the first task need not wait. */
  Compilers booted() {
    for (int i = turns.availablePermits(); i > 0; i--) {
      pool.replace();
    }
    return this;
  }

  Compilation compile(CompileTask task) {
    try (var _ = machine.enter()) {
      return compileInTurn(task);
    }
  }

  private Compilation compileInTurn(CompileTask task) {
    Frame request = new CompileRequest(task.learner(), task.generated()).toFrame();
    for (int tries = 1; ; tries++) {
      try (Turn turn = awaitTurn()) {
        Worker compiler = take();
        boolean fresh = !tasksDone.containsKey(compiler);
        Duration before = compiler.cpu();
        compiler.send(request);
        Received received = await(compiler, before, turn);
        boolean starved = received instanceof Received.Silence && gotTooLittle(compiler, before);
        Compilation result = finish(compiler, received, task, turn);
        boolean worn = result instanceof Compilation.TooComplex && !fresh;
        if (!starved && !worn && !(received instanceof Received.Gone)) {
          return result;
        }
        if (tries == MOST_TRIES) {
          return afterAll(received, starved, result);
        }
      }
    }
  }

  /** Silence once the processor time or the time is used up. */
  private Received await(Worker compiler, Duration before, Turn turn) {
    long begun = System.nanoTime();
    while (true) {
      Received received = compiler.receive(BETWEEN_LOOKS);
      Duration wall = Duration.ofNanos(System.nanoTime() - begun);
      if (!(received instanceof Received.Silence)
          || hasUsed(allowance.cpu(), compiler, before)
          || wall.compareTo(allowance.wall()) >= 0) {
        return received;
      }
      if (hasUsed(allowance.turn(), compiler, before) && turns.hasQueuedThreads()) {
        turn.passOn();
      }
    }
  }

  /** The right to use one of the workers. */
  private final class Turn implements AutoCloseable {
    private boolean passedOn;

    /**
     * Goes on beside whoever is next, and another worker is booted for them, if there is a place.
     */
    void passOn() {
      if (!passedOn && places.tryAcquire()) {
        passedOn = true;
        pool.replace();
        turns.release();
      }
    }

    @Override
    public void close() {
      (passedOn ? places : turns).release();
    }
  }

  /**
   * Lets a compile worker try all forbidden acts; empty if it did not survive that. One to which
   * something was not refused compiles no more.
   */
  Optional<AttemptReport> attempt() {
    try (var _ = awaitTurn()) {
      Worker compiler = take();
      compiler.send(new AttemptRequest(List.of()).toFrame());
      Optional<AttemptReport> report = report(compiler.receive(allowance.wall()));
      if (report.isPresent() && report.get().acts().stream().allMatch(Attempt::refused)) {
        pool.giveBack(compiler);
      } else {
        end(compiler);
        pool.replace();
      }
      return report;
    }
  }

  private static Optional<AttemptReport> report(Received received) {
    try {
      return received instanceof Received.Message(Frame frame)
          ? Optional.of(AttemptReport.from(frame))
          : Optional.empty();
    } catch (ProtocolException nonsense) {
      return Optional.empty();
    }
  }

  /** What is left to say when no try was like another. */
  private static Compilation afterAll(Received received, boolean starved, Compilation result) {
    if (received instanceof Received.Lost(String why)) {
      throw new WorkerLostException(why);
    }
    if (starved) {
      throw new NoWorkerException("The machine is too busy to compile anything.");
    }
    return result;
  }

  /** One that has nothing to say yet: a frame left over would be taken for the next answer. */
  private Worker take() {
    Worker compiler = pool.take();
    while (compiler.hasUnread()) {
      end(compiler);
      pool.replace();
      compiler = pool.take();
    }
    return compiler;
  }

  /** Silence is the source's doing only if the compiler was at work meanwhile. */
  private boolean gotTooLittle(Worker compiler, Duration before) {
    return !hasUsed(allowance.cpu(), compiler, before);
  }

  private static boolean hasUsed(Duration cpu, Worker compiler, Duration before) {
    return compiler.cpu().minus(before).compareTo(cpu) >= 0;
  }

  private Turn awaitTurn() {
    try {
      if (!turns.tryAcquire(SECONDS_TO_GET_A_TURN, TimeUnit.SECONDS)) {
        throw new NoWorkerException("No compile worker was free for a minute.");
      }
      return new Turn();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new SandboxException("Interrupted while waiting for a compile worker.", interrupted);
    }
  }

  private Compilation finish(Worker compiler, Received received, CompileTask task, Turn turn) {
    Optional<CompileAnswer> answer = answer(received);
    boolean hurt = answer.isEmpty() || answer.get() instanceof CompileAnswer.GaveUp;
    if (turn.passedOn) {
      // The one in its place has been booted.
      end(compiler);
    } else if (hurt) {
      end(compiler);
      pool.replace();
    } else {
      goOn(compiler);
    }
    if (received instanceof Received.Silence) {
      return new Compilation.CompilerTimedOut();
    }
    return answer
        .map(given -> CompileReport.of(given, task.learner()))
        .orElseGet(Compilation.TooComplex::new);
  }

  /** One whose life is over works on until the next one has booted, so that nobody waits for it. */
  private void goOn(Worker compiler) {
    int done = tasksDone.merge(compiler, 1, Integer::sum);
    if (done % TASKS_IN_A_LIFE == 0) {
      pool.replace();
    }
    if (done >= TASKS_IN_A_LIFE && pool.ready() > turns.availablePermits()) {
      end(compiler);
    } else {
      pool.giveBack(compiler);
    }
  }

  private void end(Worker compiler) {
    tasksDone.remove(compiler);
    compiler.close();
  }

  /** Empty when the worker ended or talked nonsense: a source that can do that is too much. */
  static Optional<CompileAnswer> answer(Received received) {
    return switch (received) {
      case Received.Message(Frame frame) -> {
        try {
          yield Optional.of(CompileAnswer.from(frame));
        } catch (ProtocolException nonsense) {
          yield Optional.empty();
        }
      }
      case Received.Silence _, Received.Gone _ -> Optional.empty();
    };
  }
}
