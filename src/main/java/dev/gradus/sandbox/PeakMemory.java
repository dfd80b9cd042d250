package dev.gradus.sandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The most memory that a process has had resident, read from outside. */
final class PeakMemory {
  private static final String PREFIX = "VmHWM:";

  private PeakMemory() {}

  /** In bytes; 0 if the process is gone. */
  static long of(long processId) {
    try (var lines = Files.lines(Path.of("/proc", Long.toString(processId), "status"))) {
      return lines
              .filter(line -> line.startsWith(PREFIX))
              .mapToLong(PeakMemory::kilobytes)
              .findFirst()
              .orElse(0)
          * 1024;
    } catch (IOException | java.io.UncheckedIOException gone) {
      return 0;
    }
  }

  private static long kilobytes(String line) {
    return Long.parseLong(line.substring(PREFIX.length()).replace("kB", "").strip());
  }
}
