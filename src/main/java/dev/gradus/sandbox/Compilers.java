package dev.gradus.sandbox;

import dev.gradus.protocol.CompileAnswer;
import dev.gradus.protocol.CompileRequest;
import dev.gradus.protocol.Frame;
import dev.gradus.protocol.ProtocolException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** The compile workers: they live long, but not for ever, and not after a task that hurt them. */
final class Compilers {
  private static final int SECONDS_TO_GET_A_TURN = 60;
  private static final int TASKS_IN_A_LIFE = 500;

  /** A worker may die of another's doing; a source of which so many die is too much for them. */
  private static final int MOST_DEATHS = 3;

  private final WorkerPool pool;
  private final Semaphore turns;
  private final Duration timeToCompile;
  private final Map<Worker, Integer> tasksDone = new ConcurrentHashMap<>();

  /** Boots none before there is something to compile. */
  Compilers(int count, WorkerPool pool, Duration timeToCompile) {
    this.pool = pool;
    this.turns = new Semaphore(count, true);
    this.timeToCompile = timeToCompile;
  }

  /** Boots all of them, so that the first task need not wait. */
  Compilers booted() {
    for (int i = turns.availablePermits(); i > 0; i--) {
      pool.replace();
    }
    return this;
  }

  Compilation compile(CompileTask task) {
    Frame request = new CompileRequest(task.learner(), task.generated()).toFrame();
    awaitTurn();
    try {
      for (int death = 1; ; death++) {
        Worker compiler = pool.take();
        compiler.send(request);
        Received received = compiler.receive(timeToCompile);
        Compilation result = finish(compiler, received, task);
        if (!(received instanceof Received.Gone)) {
          return result;
        }
        if (death == MOST_DEATHS) {
          if (received instanceof Received.Lost(String why)) {
            throw new WorkerLostException(why);
          }
          return result;
        }
      }
    } finally {
      turns.release();
    }
  }

  private void awaitTurn() {
    try {
      if (!turns.tryAcquire(SECONDS_TO_GET_A_TURN, TimeUnit.SECONDS)) {
        throw new SandboxException("No compile worker was free for a minute.");
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new SandboxException("Interrupted while waiting for a compile worker.", interrupted);
    }
  }

  private Compilation finish(Worker compiler, Received received, CompileTask task) {
    Optional<CompileAnswer> answer = answer(received);
    boolean hurt = answer.isEmpty() || answer.get() instanceof CompileAnswer.GaveUp;
    if (hurt) {
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
  private static Optional<CompileAnswer> answer(Received received) {
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
