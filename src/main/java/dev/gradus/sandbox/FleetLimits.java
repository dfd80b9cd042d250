package dev.gradus.sandbox;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/**
 * What all workers together may take of a machine, whatever each of them may have.
 *
 * @param memoryBytes what they hold, and what of files is read for them
 * @param tasks processes and threads
 * @param processors of the machine; workers may take half of them from others that want them
 */
record FleetLimits(long memoryBytes, int tasks, int processors) {
  /** A worker has about twelve threads: more than a hundred fit. */
  private static final int TASKS = 2_048;

  FleetLimits {
    if (memoryBytes < 1 || tasks < 1 || processors < 1) {
      throw new IllegalArgumentException("What all workers may take is more than nothing.");
    }
  }

  static FleetLimits of(SandboxSettings settings) {
    return new FleetLimits(
        settings.memoryBytes(), TASKS, Runtime.getRuntime().availableProcessors());
  }

  /** A quarter of the memory stays with the server and its database. */
  static long usualMemory() {
    var machine = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    return machine.getTotalMemorySize() / 4 * 3;
  }
}
