package dev.gradus.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gradus.protocol.Value;
import dev.gradus.protocol.ValueType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** On a system that has no means to confine a process, as this one is made to believe it is on. */
class UnconfinedTest {
  private static final String ELSEWHERE = "Plan 9";
  private static final SandboxSettings SETTINGS =
      SandboxSettings.in(TestSandbox.HOME)
          .withRunners(1)
          .withStartUpCache(false)
          .withHost(new Host(ELSEWHERE, true));

  private static Sandbox sandbox;

  @BeforeAll
  static void open() {
    sandbox = Sandbox.open(SETTINGS);
  }

  @AfterAll
  static void close() {
    sandbox.close();
  }

  @Test
  void codeOfOthers_isRefused() {
    assertThatThrownBy(() -> Sandbox.open(SETTINGS.withHost(new Host(ELSEWHERE, false))))
        .isInstanceOf(SandboxException.class)
        .hasMessage(
            "Only Linux can confine what learners write; on Plan 9 nothing is graded, unless for your own code (GRADUS_SANDBOX_MINIMUM_TIER=none).");
  }

  @Test
  void proof_saysThatNothingHolds_butThatHonestProgramsWork() {
    Proof proof = sandbox.proof();

    assertThat(proof.tier()).isEqualTo(Tier.NONE);
    assertThat(proof.summary())
        .isEqualTo("Sandbox tier none proven. Nothing can confine programs on Plan 9.");
    assertThat(proof.satisfies(Tier.NONE)).isTrue();
    assertThat(proof.satisfies(Tier.SECCOMP)).isFalse();
    assertThat(new Proof(Tier.NONE, false, List.of(), proof.at()).satisfies(Tier.NONE)).isFalse();
  }

  @Test
  void program_runs_andItsTimeIsLimited() {
    assertThat(run("return x + 1;"))
        .isInstanceOfSatisfying(
            Outcome.Returned.class,
            returned ->
                assertThat(returned.result()).isEqualTo(Optional.of(new Value.OfDouble(2))));
    assertThat(run("while (true) x++;"))
        .isInstanceOfSatisfying(
            Outcome.TimedOut.class,
            timedOut -> assertThat(timedOut.usage().cpu()).isGreaterThan(Duration.ofMillis(200)));
  }

  private static Outcome run(String body) {
    var program =
        TestSandbox.function(
            "class Learner { static double f(double x) { " + body + " } }",
            ValueType.DOUBLE,
            ValueType.DOUBLE);
    Limits limits = new Limits(Duration.ofMillis(300), 128 << 20, 1000);
    try (Run run = sandbox.start(program, limits)) {
      return run.call(TestSandbox.inputs(new Value.OfDouble(1)));
    }
  }

  /** Else the kernel would have been called, which another system has not. */
  @Test
  void noProcess_isRestricted() {
    run("return x;");
    ProcessHandle spawner = sandbox.spawnerProcess().orElseThrow();
    assertThat(spawner.children()).isNotEmpty();
    assertThat(status(spawner)).contains("NoNewPrivs:\t0").contains("Seccomp:\t0");
    assertThat(spawner.children())
        .allSatisfy(
            worker ->
                assertThat(status(worker)).contains("NoNewPrivs:\t0").contains("Seccomp:\t0"));
  }

  private static String status(ProcessHandle process) {
    try {
      return Files.readString(Path.of("/proc", Long.toString(process.pid()), "status"));
    } catch (IOException ended) {
      if (process.isAlive()) {
        throw new UncheckedIOException(ended);
      }
      return "NoNewPrivs:\t0 Seccomp:\t0";
    }
  }

  /** Elsewhere the kernel does not end who has lost its parent. */
  @Test
  void workers_endWithTheirSpawner() throws Exception {
    try (Sandbox other = Sandbox.open(SETTINGS)) {
      ProcessHandle spawner = other.spawnerProcess().orElseThrow();
      List<ProcessHandle> workers = spawner.children().toList();
      assertThat(workers).isNotEmpty();
      spawner.destroyForcibly();
      for (ProcessHandle worker : workers) {
        worker.onExit().get(20, java.util.concurrent.TimeUnit.SECONDS);
      }
    }
  }
}
