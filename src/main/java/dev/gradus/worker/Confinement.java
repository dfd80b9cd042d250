package dev.gradus.worker;

import dev.gradus.kernel.Kernel;
import dev.gradus.kernel.ProcessControl;
import dev.gradus.kernel.ResourceLimit;
import dev.gradus.kernel.SystemCallFilter;
import java.util.List;
import java.util.stream.Stream;

/** How a worker shuts itself in, after its warm-up and before the first hostile byte. */
final class Confinement {
  /** More would be needed by nobody: standard input, output, error, the JDK and this jar. */
  private static final int OPEN_FILES = 32;

  private static final int CPU_SECONDS = 900;

  private Confinement() {}

  /** Whether this is the training run of the start-up cache, which remains unconfined. */
  static boolean isRehearsed() {
    return Boolean.getBoolean("gradus.worker.rehearse");
  }

  /**
   * Shuts this process in. The property {@code gradus.worker.data} holds the megabytes of private
   * memory that it may have; {@code gradus.worker.rehearse} lets all steps be made without effect,
   * for the training run of the start-up cache; {@code gradus.worker.unfiltered} leaves the filter
   * out, for the test which shows that the filter it is that stops what is stopped; {@code
   * gradus.worker.further} and {@code gradus.worker.without} hold the numbers of calls that it lets
   * through besides, or not, for finding out why an honest program fails. With {@code
   * gradus.worker.unconfined} none of this is done, and the kernel is not called at all.
   */
  static void enter() {
    if (isUnconfined()) {
      // Else a loop without end would outlive whoever could stop it.
      ProcessHandle.current()
          .parent()
          .ifPresent(spawner -> spawner.onExit().thenRun(() -> Runtime.getRuntime().halt(1)));
      return;
    }
    if (isRehearsed()) {
      Kernel.rehearse();
    }
    ProcessControl.dieWithParent();
    ProcessControl.hideMemory();
    ResourceLimit.CORE.set(0);
    ResourceLimit.FILE_SIZE.set(0);
    ResourceLimit.OPEN_FILES.set(OPEN_FILES);
    ResourceLimit.CPU_SECONDS.set(CPU_SECONDS);
    ResourceLimit.DATA.set(Long.getLong("gradus.worker.data", 600) << 20);
    if (!Boolean.getBoolean("gradus.worker.unfiltered")) {
      filter();
    }
  }

  /** Whether the server said that this system has no means, and that it must do without. */
  static boolean isUnconfined() {
    return Boolean.getBoolean("gradus.worker.unconfined");
  }

  /** Without a stream or a list where nothing is changed: every boot comes through here. */
  private static void filter() {
    String further = System.getProperty("gradus.worker.further", "");
    String without = System.getProperty("gradus.worker.without", "");
    if (further.isEmpty() && without.isEmpty()) {
      SystemCallFilter.install();
    } else {
      SystemCallFilter.install(numbers(further), numbers(without));
    }
  }

  private static List<Integer> numbers(String list) {
    return Stream.of(list.split(","))
        .filter(each -> !each.isEmpty())
        .map(Integer::valueOf)
        .toList();
  }
}
