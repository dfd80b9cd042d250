package dev.gradus.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** How many workers a pool boots. */
class WorkerPoolTest {
  private static final int ROUNDS = 40;

  /** One more that nobody takes would stay for ever. */
  @Test
  void pool_bootsOneForEachThatWaits() throws InterruptedException {
    var settings = SandboxSettings.in(TestSandbox.HOME);
    Path javaHome = Path.of(System.getProperty("java.home"));
    Path folder = WorkerJar.unpack(settings.home());
    var java = new JavaCommand(javaHome, folder, Host.here());
    var launch = new Launch(settings, java, javaHome, folder);
    var group = ControlGroup.make(FleetLimits.of(settings));
    try (var boots = Executors.newFixedThreadPool(2);
        Fleet fleet = new Fleet(launch, java, new StartUpCaches(folder, java), group);
        var pool = new WorkerPool(WorkerKind.STANDARD_RUNNER, 0, 2, fleet, boots)) {
      for (int round = 0; round < ROUNDS; round++) {
        pool.take().close();
      }
      boots.shutdown();
      assertThat(boots.awaitTermination(1, TimeUnit.MINUTES)).isTrue();
      assertThat(pool.ready()).isZero();
    }
  }
}
