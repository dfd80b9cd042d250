package dev.gradus;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The packaged server as a process of its own, on a free port and a data folder of the test's: for
 * tests of what starts, ends, crashes and survives. Runs in integration tests, after packaging.
 */
public final class ServerProcess implements AutoCloseable {
  private static final Path JAR = Path.of("target", "quarkus-app", "quarkus-run.jar");

  /** As the README starts it; {@code -XX:+TieredCompilation} is Java's default. */
  private static final String COMPILER =
      System.getProperty("gradus.server.compiler", "-XX:TieredStopAtLevel=1");

  private static final Path SANDBOX = Path.of("target", "sandbox");
  private static final Pattern ADDRESS =
      Pattern.compile("(?m)^  (?:Page|Health) +(http://localhost:\\d+)/");
  private static final Duration START = Duration.ofSeconds(240);
  private static final Duration END = Duration.ofSeconds(60);
  private static final Duration GLANCE = Duration.ofMillis(50);

  private final Process process;
  private final List<String> output = new CopyOnWriteArrayList<>();
  private final Thread reader;

  private ServerProcess(Process process) {
    this.process = process;
    this.reader = Thread.ofVirtual().start(this::read);
  }

  /** Starts a server and does not wait for it. */
  public static ServerProcess start(Path home, Map<String, String> environment) throws IOException {
    if (!Files.exists(JAR)) {
      throw new IllegalStateException(JAR + " is missing: package first");
    }
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var builder = new ProcessBuilder(java, COMPILER, "-jar", JAR.toAbsolutePath().toString());
    builder.environment().keySet().removeIf(ServerProcess::isSetting);
    builder.environment().put("GRADUS_HOME", home.toAbsolutePath().toString());
    builder.environment().put("QUARKUS_HTTP_PORT", "0");
    // Start-up caches are made once, not by each server with a home of its own.
    builder.environment().put("GRADUS_SANDBOX_HOME", SANDBOX.toAbsolutePath().toString());
    // No exercises unless the test wants some: each would be proven first.
    builder.environment().put("GRADUS_EXERCISES", empty(home).toString());
    builder.environment().putAll(environment);
    return new ServerProcess(builder.redirectErrorStream(true).start());
  }

  private static Path empty(Path home) throws IOException {
    return Files.createDirectories(home.resolve("no-exercises")).toAbsolutePath();
  }

  /** Starts a server and returns when it is ready. */
  public static ServerProcess ready(Path home, Map<String, String> environment) throws IOException {
    var server = start(home, environment);
    try {
      server.address();
      return server;
    } catch (IllegalStateException e) {
      server.process.destroyForcibly();
      throw e;
    }
  }

  private static boolean isSetting(String variable) {
    return variable.startsWith("GRADUS_")
        || variable.startsWith("DATABASE_")
        || variable.startsWith("QUARKUS_");
  }

  /** Where it listens; waits until it has said so. */
  public URI address() {
    long deadline = System.nanoTime() + START.toNanos();
    while (System.nanoTime() < deadline) {
      Optional<URI> found = announced();
      if (found.isPresent()) {
        return found.get();
      }
      if (!process.isAlive()) {
        break;
      }
      sleep(GLANCE);
    }
    throw new IllegalStateException("The server did not become ready:\n" + output());
  }

  private Optional<URI> announced() {
    String text = output();
    Matcher address = ADDRESS.matcher(text);
    return text.contains("Gradus is ready.") && address.find()
        ? Optional.of(URI.create(address.group(1)))
        : Optional.empty();
  }

  /** All that it printed so far. */
  public String output() {
    return String.join("\n", output);
  }

  /** The lines that it printed so far. */
  public List<String> lines() {
    return output;
  }

  /** The processes that it started and they started, as of now. */
  public List<ProcessHandle> descendants() {
    return new ArrayList<>(process.descendants().toList());
  }

  /** The process itself. */
  public ProcessHandle handle() {
    return process.toHandle();
  }

  /** Which of these processes still run after so long, or none as soon as none does. */
  public static List<ProcessHandle> survivors(List<ProcessHandle> processes, Duration within) {
    long deadline = System.nanoTime() + within.toNanos();
    while (System.nanoTime() < deadline && processes.stream().anyMatch(ServerProcess::runs)) {
      sleep(GLANCE);
    }
    return processes.stream().filter(ServerProcess::runs).toList();
  }

  /** In a container nobody may collect the dead, and Java counts them as alive. */
  private static boolean runs(ProcessHandle process) {
    try {
      String stat = Files.readString(Path.of("/proc", Long.toString(process.pid()), "stat"));
      return !stat.substring(stat.lastIndexOf(')') + 2).startsWith("Z");
    } catch (IOException e) {
      return false;
    }
  }

  /** Asks it to end, as {@code kill} and Ctrl-C do, and returns its exit code. */
  public int terminate() {
    process.destroy();
    return exitCode();
  }

  /** Ends it without a warning, as {@code kill -9} does. */
  public void kill() {
    process.destroyForcibly();
    exitCode();
  }

  /** Waits for its end. */
  public int exitCode() {
    try {
      if (!process.waitFor(END.toSeconds(), TimeUnit.SECONDS)) {
        throw new IllegalStateException("The server did not end:\n" + output());
      }
      reader.join();
      return process.exitValue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    if (process.isAlive()) {
      terminate();
    }
  }

  private void read() {
    try (BufferedReader lines = process.inputReader()) {
      for (String line; (line = lines.readLine()) != null; ) {
        output.add(line);
      }
    } catch (IOException e) {
      output.add("(killed)"); // which closes the stream under the reader
    }
  }

  private static void sleep(Duration time) {
    try {
      Thread.sleep(time);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
