package dev.gradus.sandbox;

import static dev.gradus.sandbox.TestSandbox.classes;
import static dev.gradus.sandbox.TestSandbox.inputs;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.protocol.Program;
import dev.gradus.protocol.Value;
import dev.gradus.protocol.ValueType;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LargeRunnersTest {

  @ParameterizedTest
  @CsvSource({
    "2, 128, STANDARD_RUNNER",
    "10, 64, STANDARD_RUNNER",
    "11, 64, LARGE_RUNNER",
    "60, 128, LARGE_RUNNER",
    "2, 129, LARGE_RUNNER",
    "60, 512, LARGE_RUNNER",
  })
  void runnerFor_isChosenByTimeAndMemory(int seconds, long megabytes, WorkerKind wanted) {
    Limits limits = new Limits(Duration.ofSeconds(seconds), megabytes << 20, 1000);
    assertThat(WorkerKind.runnerFor(limits)).isEqualTo(wanted);
  }

  /** Who has no large exercise does not pay for it; who has waits for the first boot only. */
  @Test
  @Timeout(120)
  void oneIsReady_onceTheFirstWasAskedFor() throws Exception {
    Limits large = new Limits(Duration.ofSeconds(20), 64 << 20, 1000);
    Program program =
        new Program.Function(
            classes("Learner", "class Learner { static double f(double x) { return x; } }"),
            "Learner",
            "f",
            List.of(ValueType.DOUBLE),
            ValueType.DOUBLE);
    var settings = SandboxSettings.in(TestSandbox.HOME).withRunners(1).withStartUpCache(false);
    try (Sandbox sandbox = Sandbox.open(settings)) {
      awaitRunners(sandbox, 1);
      try (Run run = sandbox.start(program, large)) {
        assertThat(run.call(inputs(new Value.OfDouble(1)))).isInstanceOf(Outcome.Returned.class);
      }
      awaitRunners(sandbox, 2);
      sandbox.prove();
      awaitRunners(sandbox, 2);
    }
  }

  private static void awaitRunners(Sandbox sandbox, int wanted) throws InterruptedException {
    while (sandbox.staff().runners() != wanted) {
      Thread.sleep(5);
    }
    Thread.sleep(300);
    assertThat(sandbox.staff().runners()).isEqualTo(wanted);
  }
}
