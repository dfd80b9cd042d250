package dev.gradus.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** On a system without means to confine, where a spawner says of itself what it is told to. */
class FleetTest {
  private static final SandboxSettings SETTINGS =
      SandboxSettings.in(TestSandbox.HOME).withHost(new Host("Plan 9", true));

  private final Path folder = WorkerJar.unpack(SETTINGS.home());
  private final JavaCommand java =
      new JavaCommand(Path.of(System.getProperty("java.home")), folder, SETTINGS.host());
  private final List<String> restrictions = new ArrayList<>();
  private final AtomicInteger replaced = new AtomicInteger();

  private final class Restrictions extends Launch {
    Restrictions() {
      super(SETTINGS, java, Path.of(System.getProperty("java.home")), folder);
    }

    @Override
    List<String> command() {
      List<String> command = new ArrayList<>(java.spawner());
      command.addAll(restrictions);
      return command;
    }
  }

  private Fleet fleet() {
    var fleet =
        new Fleet(
            new Restrictions(),
            java,
            new StartUpCaches(folder, java),
            ControlGroup.make(FleetLimits.of(SETTINGS)));
    fleet.whenReplaced(replaced::incrementAndGet);
    return fleet;
  }

  @Test
  void spawnerThatIsRestrictedAsTheFirstWas_isUsed() {
    restrictions.addAll(List.of("landlock=held", "network=Not permitted: 1"));
    try (Fleet fleet = fleet()) {
      kill(fleet.spawner());
      restrictions.set(1, "network=Not permitted: 2");
      assertThat(fleet.spawner().isAlive()).isTrue();
      assertThat(replaced).hasValue(1);
    }
  }

  @Test
  void spawnerThatIsRestrictedLessThanTheFirst_isNotUsed_untilOneIsAsThatWas() {
    restrictions.addAll(List.of("landlock=held", "user=held"));
    try (Fleet fleet = fleet()) {
      kill(fleet.spawner());
      restrictions.set(0, "landlock=Function not implemented");
      for (int tries = 0; tries < 2; tries++) {
        assertThatThrownBy(() -> fleet.boot(WorkerKind.STANDARD_RUNNER))
            .isInstanceOf(SandboxException.class)
            .hasMessage(
                "The spawner ended, and a new one is not restricted as it was: landlock=Function not implemented, user=held");
      }
      assertThat(fleet.spawnerProcess()).isEmpty();
      assertThat(replaced).as("calls of the canary").hasValue(1);

      restrictions.set(0, "landlock=held");
      try (Worker runner = fleet.boot(WorkerKind.STANDARD_RUNNER)) {
        assertThat(runner.hasEnded()).isFalse();
      }
    }
  }

  private static void kill(SpawnerLink spawner) {
    CompletableFuture<ProcessHandle> end = spawner.process().onExit();
    spawner.process().destroyForcibly();
    end.join();
  }
}
