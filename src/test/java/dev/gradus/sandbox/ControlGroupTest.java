package dev.gradus.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.gradus.protocol.Program;
import dev.gradus.protocol.Value;
import dev.gradus.protocol.ValueType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The kernel's own groups where this machine lets us make some, and folders like them elsewhere.
 */
class ControlGroupTest {
  private static final FleetLimits LIMITS = new FleetLimits(3_000L << 20, 500, 4);
  private static final String SELF = Long.toString(ProcessHandle.current().pid());

  @TempDir Path root;

  @Test
  void parent_ofTheFirstVersion_isTheControllersOwnFolder() throws IOException {
    GroupTree tree =
        GroupTree.of(
            List.of(
                mount("/", "memory", "cgroup", "rw,memory"),
                mount("/docker/abc", "cpu,cpuacct", "cgroup", "rw,cpu,cpuacct"),
                mount("/", "unified", "cgroup2", "rw")),
            List.of("5:memory:/site/web", "4:cpu,cpuacct:/docker/abc/inner", "0::/"));

    assertThat(tree.parent(Controller.MEMORY))
        .isEqualTo(new GroupTree.Parent(root.resolve("memory/site/web"), false));
    assertThat(tree.parent(Controller.CPU))
        .isEqualTo(new GroupTree.Parent(root.resolve("cpu,cpuacct/inner"), false));
  }

  @Test
  void parent_ofTheSecondVersion_handsTheControllerDown() throws IOException {
    Path group = folder("unified/system.slice/gradus.service", Map.of("cgroup.procs", SELF));

    assertThat(second().parent(Controller.MEMORY)).isEqualTo(new GroupTree.Parent(group, true));
    assertThat(group.resolve("cgroup.subtree_control")).hasContent("+memory");
  }

  @Test
  void parent_thatIsNotGivenTheController_isRefused() throws IOException {
    folder("unified/system.slice/gradus.service", Map.of("cgroup.procs", SELF));

    assertThatThrownBy(() -> second().parent(Controller.CPU))
        .isInstanceOf(IOException.class)
        .hasMessageEndingWith("gradus.service has no controller cpu");
    assertThatThrownBy(() -> GroupTree.of(List.of(), List.of()).parent(Controller.CPU))
        .hasMessage("this system has no control groups");
  }

  /**
   * A file that can't be written stands for the kernel, which refuses while there are processes.
   */
  @Test
  void parent_withProcessesOfOthers_isLeftAlone() throws IOException {
    Path group =
        folder("unified/system.slice/gradus.service", Map.of("cgroup.procs", SELF + "\n1\n"));
    Files.delete(group.resolve("cgroup.subtree_control"));
    Files.createSymbolicLink(group.resolve("cgroup.subtree_control"), Path.of("/proc/version"));

    assertThatThrownBy(() -> second().parent(Controller.MEMORY))
        .hasMessageContaining("has other processes too")
        .hasMessageContaining("Delegate=yes");
    assertThat(group.resolve("gradus-server")).doesNotExist();
  }

  @Test
  void bounds_tellWhatCouldNotBeHad() {
    ControlGroup none = ControlGroup.make(GroupTree.of(List.of(), List.of()), LIMITS);

    assertThat(none.bounds())
        .hasSize(3)
        .first()
        .isEqualTo("no limit by the controller memory: this system has no control groups");
    assertThat(none.endedForMemory()).isZero();
  }

  @Test
  void memory_isWhatTheOperatorSays_butEnoughForWorkers() {
    var settings = SandboxSettings.in(TestSandbox.HOME);

    assertThat(FleetLimits.of(settings).memoryBytes()).isEqualTo(FleetLimits.usualMemory());
    assertThat(FleetLimits.of(settings.withMemory(3L << 30)).memoryBytes()).isEqualTo(3L << 30);
    assertThatThrownBy(() -> settings.withMemory(100L << 20))
        .isInstanceOf(SandboxException.class)
        .hasMessageContaining("100 MB")
        .hasMessageContaining("GRADUS_SANDBOX_MEMORY");
  }

  @Test
  void spawner_isHeld_andTheGroupGoesWithTheSandbox() throws IOException {
    var settings =
        SandboxSettings.in(TestSandbox.HOME)
            .withRunners(1)
            .withStartUpCache(false)
            .withMemory(2_000L << 20);
    List<Path> folders;
    try (Sandbox sandbox = Sandbox.open(settings)) {
      assumeThat(sandbox.bounds()).noneMatch(bound -> bound.startsWith("no limit"));
      folders = sandbox.group().folders();
      assertThat(sandbox.bounds()).contains("at most 2,000 MB of memory");
      String spawner = Long.toString(sandbox.spawnerProcess().orElseThrow().pid());

      assertThat(folders)
          .isNotEmpty()
          .allSatisfy(folder -> assertThat(processes(folder)).contains(spawner))
          .allSatisfy(folder -> assertThat(processes(folder)).hasSizeGreaterThan(1))
          .allSatisfy(folder -> assertThat(processes(folder)).doesNotContain(SELF));
    }
    assertThat(folders).allSatisfy(folder -> assertThat(folder).doesNotExist());
  }

  /** The learner may hold 512 MB, but the machine has not got them: not the learner's fault. */
  @Test
  void workerThatTheKernelEndsForMemory_isLost_andTheNextRuns() throws IOException {
    var settings = SandboxSettings.in(TestSandbox.HOME).withRunners(1).withStartUpCache(false);
    var limits = new Limits(Duration.ofSeconds(20), 512 << 20, 1 << 10);
    Program program =
        TestSandbox.function(
            """
            class Learner {
              static double f(double n) {
                double sum = 0;
                var all = new java.util.ArrayList<double[]>();
                for (int i = 0; i < n; i++) {
                  all.add(new double[1 << 17]);
                  sum += all.get(i)[i];
                }
                return sum;
              }
            }
            """,
            ValueType.DOUBLE,
            ValueType.DOUBLE);
    try (Sandbox sandbox = Sandbox.open(settings);
        Run run = sandbox.start(program, limits)) {
      Path memory =
          sandbox.group().folders().stream()
              .filter(folder -> Files.exists(folder.resolve("memory.limit_in_bytes")))
              .findFirst()
              .orElse(root);
      assumeThat(memory).as("a group of the first version").isNotEqualTo(root);
      long used = Long.parseLong(Files.readString(memory.resolve("memory.usage_in_bytes")).strip());
      String scarce = Long.toString(used + (150L << 20));
      GroupTree.write(memory.resolve("memory.limit_in_bytes"), scarce);

      assertThatThrownBy(() -> run.call(TestSandbox.inputs(new Value.OfDouble(450))))
          .isInstanceOf(WorkerLostException.class)
          .hasMessageContaining("no memory left for all workers together");
      try (Run next = sandbox.start(program, TestSandbox.LIMITS)) {
        assertThat(next.call(TestSandbox.inputs(new Value.OfDouble(3))))
            .isInstanceOf(Outcome.Returned.class);
      }
    }
  }

  private GroupTree second() {
    return GroupTree.of(
        List.of(mount("/", "unified", "cgroup2", "rw,nsdelegate")),
        List.of("0::/system.slice/gradus.service"));
  }

  private Path folder(String name, Map<String, String> files) throws IOException {
    Path folder = Files.createDirectories(root.resolve(name));
    Files.writeString(folder.resolve("cgroup.controllers"), "cpuset memory pids\n");
    Files.writeString(folder.resolve("cgroup.subtree_control"), "");
    for (var file : files.entrySet()) {
      Files.writeString(folder.resolve(file.getKey()), file.getValue());
    }
    return folder;
  }

  private String mount(String group, String point, String system, String options) {
    return "30 22 0:27 %s %s rw,relatime shared:9 - %s cgroup %s"
        .formatted(group, root.resolve(point), system, options);
  }

  private static List<String> processes(Path folder) {
    try (Stream<String> lines = Files.lines(folder.resolve("cgroup.procs"))) {
      return lines.toList();
    } catch (IOException gone) {
      throw new AssertionError(gone);
    }
  }
}
