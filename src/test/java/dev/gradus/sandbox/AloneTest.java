package dev.gradus.sandbox;

import static dev.gradus.sandbox.TestSandbox.classes;
import static dev.gradus.sandbox.TestSandbox.inputs;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.protocol.Program;
import dev.gradus.protocol.Value;
import dev.gradus.protocol.ValueType;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;

/** What a call has to itself that is repeated because the machine was too busy. */
@Timeout(120)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AloneTest {
  private static final SandboxSettings SETTINGS = SandboxSettings.in(TestSandbox.HOME);
  private static final String SOURCE = "class Learner { static double f(double x) { return x; } }";

  private final Sandbox sandbox = TestSandbox.shared();
  private final ExecutorService others = Executors.newVirtualThreadPerTaskExecutor();
  private Program program;

  @BeforeAll
  void compile() {
    program =
        new Program.Function(
            classes("Learner", SOURCE),
            "Learner",
            "f",
            List.of(ValueType.DOUBLE),
            ValueType.DOUBLE);
  }

  @AfterAll
  void end() {
    others.close();
  }

  @Test
  void alone_nothingElseIsCompiledOrCalledOrBooted() throws Exception {
    try (Run mine = sandbox.start(program, TestSandbox.LIMITS);
        Run other = sandbox.start(program, TestSandbox.LIMITS)) {
      var begun =
          sandbox.alone(
              () -> {
                var compiling = others.submit(() -> TestSandbox.compile("Learner", SOURCE));
                var starting = others.submit(this::startAndCall);
                var calling = others.submit(() -> call(other));
                int workers = sandbox.staff().runners();
                for (int time = 0; time < 20; time++) {
                  assertThat(call(mine)).isInstanceOf(Outcome.Returned.class);
                  sleep();
                }
                assertThat(List.of(compiling, starting, calling)).noneMatch(Future::isDone);
                assertThat(sandbox.staff().runners()).isLessThanOrEqualTo(workers);
                return List.of(compiling, starting, calling);
              });
      for (Future<?> one : begun) {
        assertThat(one.get()).isInstanceOfAny(Outcome.Returned.class, Compilation.Compiled.class);
      }
    }
  }

  @Test
  void alone_getsTheRunnersThatItNeeds_evenIfNoneIsReady() {
    sandbox.alone(
        () -> {
          for (int run = 0; run < SETTINGS.standardRunners() + 2; run++) {
            assertThat(startAndCall()).isInstanceOf(Outcome.Returned.class);
          }
          return true;
        });
  }

  @Test
  void alone_whoHasAskedAheadIsNotWaitedForForEver() throws Exception {
    try (Run mine = sandbox.start(program, TestSandbox.LIMITS);
        Run other = sandbox.start(program, TestSandbox.LIMITS)) {
      other.ask(inputs(new Value.OfDouble(1)));
      other.ask(inputs(new Value.OfDouble(2)));
      Callable<Outcome> alone = () -> sandbox.alone(() -> call(mine));
      var waiting = others.submit(alone);
      while (other.mayAskAhead()) {
        Thread.sleep(1);
      }
      other.answer();
      assertThat(waiting.isDone()).isFalse();
      other.answer();
      assertThat(waiting.get()).isInstanceOf(Outcome.Returned.class);
      assertThat(other.mayAskAhead()).isTrue();
    }
  }

  private Outcome startAndCall() {
    try (Run run = sandbox.start(program, TestSandbox.LIMITS)) {
      return call(run);
    }
  }

  private static Outcome call(Run run) {
    return run.call(inputs(new Value.OfDouble(1.5)));
  }

  private static void sleep() {
    try {
      Thread.sleep(Duration.ofMillis(20));
    } catch (InterruptedException interrupted) {
      throw new AssertionError(interrupted);
    }
  }
}
