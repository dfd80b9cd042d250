package dev.gradus.sandbox;

import java.util.Locale;

/** What the kernel can limit for a control group. Each has a file for its limit in the group. */
enum Controller {
  MEMORY("memory.limit_in_bytes", "memory.max"),
  PIDS("pids.max", "pids.max"),
  CPU("cpu.shares", "cpu.weight");

  private final String fileOfFirst;
  private final String fileOfSecond;

  Controller(String fileOfFirst, String fileOfSecond) {
    this.fileOfFirst = fileOfFirst;
    this.fileOfSecond = fileOfSecond;
  }

  /** The kernel's name of it. */
  String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The file of its limit, in the first or the second version of control groups. */
  String file(boolean second) {
    return second ? fileOfSecond : fileOfFirst;
  }

  /** Its limit as the kernel reads it; an ordinary process weighs 1024, or 100 in the second. */
  long limit(FleetLimits limits, boolean second) {
    return switch (this) {
      case MEMORY -> limits.memoryBytes();
      case PIDS -> limits.tasks();
      case CPU -> (second ? 50L : 512L) * limits.processors();
    };
  }

  /** What that means, for the administrator. */
  String words(FleetLimits limits) {
    return switch (this) {
      case MEMORY -> "at most %,d MB of memory".formatted(limits.memoryBytes() >> 20);
      case PIDS -> "at most %,d processes and threads".formatted(limits.tasks());
      case CPU ->
          "a weight of %s where an ordinary process has 1, when processors are scarce"
              .formatted(limits.processors() / 2.0);
    };
  }
}
