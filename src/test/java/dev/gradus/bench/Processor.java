package dev.gradus.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

  /**
   * Of a server and all that works for it, by what the processes are for.
   *
   * @param postmaster which is nobody's child
   */
  static Map<String, Double> millisByPart(ProcessHandle server, ProcessHandle postmaster) {
    var parts = new LinkedHashMap<String, Double>();
    parts.put("server", sum(server.pid(), 11, 13));
    parts.put("database", millisOfTree(postmaster));
    for (String part : List.of("spawner", "compile workers", "runners")) {
      parts.put(part, 0.0);
    }
    server
        .descendants()
        .forEach(
            process -> {
              String part = part(process);
              parts.merge(part, sum(process.pid(), 11, 13), Double::sum);
              boolean spawner = part.equals("spawner");
              parts.merge(spawner ? "runners" : part, sum(process.pid(), 13, 15), Double::sum);
            });
    return parts;
  }

  private static String part(ProcessHandle process) {
    String command = read(process.pid(), "cmdline");
    if (command.contains("dev.gradus.worker.Spawner")) {
      return "spawner";
    }
    if (command.contains("dev.gradus.worker.CompileWorker")) {
      return "compile workers";
    }
    return command.contains("dev.gradus.worker.Runner") ? "runners" : "server";
  }

  /** Of the processes that this one started and that have ended. */
  static double millisOfEnded() {
    return sum(ProcessHandle.current().pid(), 13, 15);
  }

  private static double sum(long pid, int from, int to) {
    String stat = read(pid, "stat");
    String[] fields = stat.substring(stat.lastIndexOf(')') + 1).strip().split(" ");
    double ticks = 0;
    for (int i = from; i < Math.min(to, fields.length); i++) {
      ticks += Long.parseLong(fields[i]);
    }
    return ticks * MILLIS_PER_TICK;
  }

  /** Nothing of a process that is gone. */
  private static String read(long pid, String file) {
    try {
      return Files.readString(Path.of("/proc", Long.toString(pid), file));
    } catch (IOException gone) {
      return "";
    }
  }
}
