package dev.gradus.bench;

import dev.gradus.ServerProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;

/** The processor time that a server and all that works for it have used since a moment. */
final class Spending {
  private final ServerProcess server;
  private final Path home;
  private final Map<String, Double> before;

  private Spending(ServerProcess server, Path home) throws IOException {
    this.server = server;
    this.home = home;
    this.before = now();
  }

  /** From now on. */
  static Spending of(ServerProcess server, Path home) throws IOException {
    return new Spending(server, home);
  }

  private Map<String, Double> now() throws IOException {
    var file = home.resolve("database/data/postmaster.pid");
    long postmaster = Long.parseLong(Files.readAllLines(file).getFirst());
    return Processor.millisByPart(server.handle(), ProcessHandle.of(postmaster).orElseThrow());
  }

  double millis() throws IOException {
    return now().values().stream().mapToDouble(Double::doubleValue).sum()
        - before.values().stream().mapToDouble(Double::doubleValue).sum();
  }

  /** What each of so many submissions cost, by the processes that worked for it. */
  String partsOf(int submissions) throws IOException {
    return now().entrySet().stream()
        .map(part -> part(part.getKey(), part.getValue(), submissions))
        .collect(Collectors.joining(", ", "  of its CPU ms: ", ""));
  }

  private String part(String name, double millis, int submissions) {
    return "%s %.0f".formatted(name, (millis - before.get(name)) / submissions);
  }
}
