package dev.gradus.bench;

import dev.gradus.ServerProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** The processor time that a server and all that works for it have used since a moment. */
final class Spending implements AutoCloseable {
  private static final Duration GLANCE = Duration.ofMillis(100);

  private final ServerProcess server;
  private final Path home;
  private final Map<Long, Double> compilers = new ConcurrentHashMap<>();
  private final Map<String, Double> before;
  private final Thread watch;

  private Spending(ServerProcess server, Path home) throws IOException {
    this.server = server;
    this.home = home;
    this.before = now();
    this.watch = Thread.ofVirtual().start(this::watch);
  }

  /** A compile worker that ends takes what it has used along; little is lost of what was seen. */
  private void watch() {
    try {
      while (true) {
        Thread.sleep(GLANCE);
        Processor.see(server.handle(), compilers);
      }
    } catch (InterruptedException closed) {
      // The end of its task.
    }
  }

  @Override
  public void close() {
    watch.interrupt();
  }

  /** From now on. */
  static Spending of(ServerProcess server, Path home) throws IOException {
    return new Spending(server, home);
  }

  private Map<String, Double> now() throws IOException {
    var file = home.resolve("database/data/postmaster.pid");
    long postmaster = Long.parseLong(Files.readAllLines(file).getFirst());
    return Processor.millisByPart(
        server.handle(), ProcessHandle.of(postmaster).orElseThrow(), compilers);
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
