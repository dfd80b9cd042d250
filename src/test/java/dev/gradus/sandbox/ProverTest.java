package dev.gradus.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProverTest {

  /** Else the canary would be gone, and what was proven before would count for ever. */
  @ParameterizedTest
  @ValueSource(classes = {IllegalStateException.class, OutOfMemoryError.class})
  void selfTestThatFailsInItself_provesNothing(Class<? extends Throwable> failure) {
    Proof proof =
        prove(
            _ -> {
              throw ProverTest.<RuntimeException>sneaky(failure.getConstructor().newInstance());
            });

    assertThat(proof.tier()).isEqualTo(Tier.NONE);
    assertThat(proof.satisfies(Tier.NONE)).isFalse();
    assertThat(proof.summary()).contains("The self-test failed: " + failure.getName());
  }

  /** On a system without means to confine, so that nothing else is looked at. */
  private static Proof prove(ThrowingCompiler compiler) {
    SandboxSettings settings =
        SandboxSettings.in(TestSandbox.HOME).withHost(new Host("Plan 9", true));
    Path javaHome = Path.of(System.getProperty("java.home"));
    Path folder = WorkerJar.unpack(settings.home());
    JavaCommand java = new JavaCommand(javaHome, folder, settings.host());
    ControlGroup group = ControlGroup.make(FleetLimits.of(settings));
    Launch launch = new Launch(settings, java, javaHome, folder);
    try (Fleet fleet = new Fleet(launch, java, new StartUpCaches(folder, java), group);
        var boots = Executors.newSingleThreadExecutor()) {
      Duration second = Duration.ofSeconds(1);
      var allowance = new Compilers.Allowance(second, second, second, 0);
      WorkerPool pool = new WorkerPool(WorkerKind.COMPILER, 0, 1, fleet, boots);
      HonestPrograms honest = new HonestPrograms(compiler, TestSandbox.shared()::start);
      return new Prover(fleet, new Compilers(1, pool, allowance), honest, Clock.systemUTC())
          .prove();
    }
  }

  private interface ThrowingCompiler extends Function<CompileTask, Compilation> {
    Compilation compile(CompileTask task) throws Exception;

    @Override
    default Compilation apply(CompileTask task) {
      try {
        return compile(task);
      } catch (Exception e) {
        throw ProverTest.<RuntimeException>sneaky(e);
      }
    }
  }

  @SuppressWarnings("unchecked")
  private static <E extends Throwable> E sneaky(Throwable failure) throws E {
    throw (E) failure;
  }

  @Test
  void canary_comesAtOnce_whenCalled() throws Exception {
    Semaphore runs = new Semaphore(0);
    try (Canary canary = new Canary(Duration.ofHours(1), runs::release)) {
      assertThat(runs.tryAcquire(50, TimeUnit.MILLISECONDS)).isFalse();
      canary.call();
      assertThat(runs.tryAcquire(20, TimeUnit.SECONDS)).isTrue();
    }
  }

  @Test
  void canary_comesAgainAndAgain_untilItIsClosed() throws Exception {
    Semaphore runs = new Semaphore(0);
    try (var _ = new Canary(Duration.ofMillis(1), runs::release)) {
      assertThat(runs.tryAcquire(3, 20, TimeUnit.SECONDS)).isTrue();
    }
    Thread.sleep(50);
    runs.drainPermits();
    assertThat(runs.tryAcquire(100, TimeUnit.MILLISECONDS)).isFalse();
  }
}
