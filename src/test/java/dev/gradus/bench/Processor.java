package dev.gradus.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The processor time that processes have used, as the kernel counts it. */
final class Processor {
  private static final double MILLIS_PER_TICK = 10;
  private static final String COMPILERS = "compile workers";

  private Processor() {}

  /** Of a process and all below it, with those that have ended. */
  static double millisOfTree(ProcessHandle root) {
    return Stream.concat(Stream.of(root), root.descendants())
        .mapToDouble(process -> sum(process.pid(), 11, 15))
        .sum();
  }

  /**
   * Of a server and all that works for it, by what the processes are for. The kernel adds up what
   * ended workers have used, of whatever kind: what of it was a compile worker's is what was last
   * seen of that.
   *
   * @param postmaster which is nobody's child
   * @param compilers what each compile worker had used when it was last seen; brought up to date
   */
  static Map<String, Double> millisByPart(
      ProcessHandle server, ProcessHandle postmaster, Map<Long, Double> compilers) {
    see(server, compilers);
    var parts = new LinkedHashMap<String, Double>();
    parts.put("server", sum(server.pid(), 11, 13));
    parts.put("database", millisOfTree(postmaster));
    for (String part : List.of("spawner", COMPILERS, "runners")) {
      parts.put(part, 0.0);
    }
    var living = server.descendants().toList();
    for (var process : living) {
      String part = part(process);
      if (!part.equals(COMPILERS)) {
        parts.merge(part, sum(process.pid(), 11, 13), Double::sum);
      }
      boolean spawner = part.equals("spawner");
      parts.merge(spawner ? "runners" : part, sum(process.pid(), 13, 15), Double::sum);
    }
    var here = living.stream().map(ProcessHandle::pid).collect(Collectors.toSet());
    compilers.forEach(
        (pid, millis) -> {
          parts.merge(COMPILERS, millis, Double::sum);
          parts.merge("runners", here.contains(pid) ? 0 : -millis, Double::sum);
        });
    return parts;
  }

  /** Notes what each compile worker has used so far; those that have ended stay as they were. */
  static void see(ProcessHandle server, Map<Long, Double> compilers) {
    server
        .descendants()
        .filter(process -> part(process).equals(COMPILERS))
        .forEach(process -> compilers.merge(process.pid(), sum(process.pid(), 11, 13), Math::max));
  }

  private static String part(ProcessHandle process) {
    String command = read(process.pid(), "cmdline");
    if (command.contains("dev.gradus.worker.Spawner")) {
      return "spawner";
    }
    if (command.contains("dev.gradus.worker.CompileWorker")) {
      return COMPILERS;
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
