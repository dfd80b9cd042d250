package dev.gradus.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The processor time that processes have used, as the kernel counts it. */
final class Processor {
  private static final double MILLIS_PER_TICK = 10;

  private Processor() {}

  /** Of a process and all below it, with those that have ended. */
  static double millisOfTree(ProcessHandle root) {
    return Stream.concat(Stream.of(root), root.descendants())
        .mapToDouble(process -> sum(process.pid(), 11, 15))
        .sum();
  }

  /** Of the processes that this one started and that have ended. */
  static double millisOfEnded() {
    return sum(ProcessHandle.current().pid(), 13, 15);
  }

  private static double sum(long pid, int from, int to) {
    try {
      String stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
      String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
      double ticks = 0;
      for (int i = from; i < to; i++) {
        ticks += Long.parseLong(fields[i]);
      }
      return ticks * MILLIS_PER_TICK;
    } catch (IOException gone) {
      return 0;
    }
  }
}
