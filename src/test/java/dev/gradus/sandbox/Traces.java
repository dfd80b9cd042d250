package dev.gradus.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** What hostile programs could leave behind: processes, threads, open files, temporary files. */
final class Traces {
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  /** A worker is this JDK's helper for starting processes before it is its JVM. */
  private static final String JDK = System.getProperty("java.home");

  private static final List<Path> SHARED_FOLDERS =
      List.of(Path.of("/tmp"), Path.of("/var/tmp"), Path.of("/dev/shm"));

  /** Classes that are loaded late open their jars, and pools start their threads. */
  private static final int OWN = 12;

  private final int threads = threads();
  private final int descriptors = descriptors(ProcessHandle.current());
  private final int ofSpawner = descriptors(spawner());

  private Traces() {}

  /** As it is now. */
  static Traces now() {
    return new Traces();
  }

  /** No process is left but the sandbox's own, which come back to their number. */
  static void assertNoProcess() throws InterruptedException {
    var settings = SandboxSettings.in(TestSandbox.HOME);
    int most = settings.standardRunners() + settings.compileWorkers() + 2;
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    var left = spawner().descendants().toList();
    while (left.size() > most && System.nanoTime() < deadline) {
      Thread.sleep(20);
      left = spawner().descendants().toList();
    }
    // One look for both: the next runner may boot at any moment.
    assertThat(left)
        .hasSizeLessThanOrEqualTo(most)
        .allSatisfy(process -> assertThat(process.info().command().orElse(JDK)).startsWith(JDK));
  }

  /** No more threads and open files than there were, here and in the spawner, but for a few. */
  void assertNoMore() throws InterruptedException {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (hasMore() && System.nanoTime() < deadline) {
      Thread.sleep(50);
    }
    assertThat(threads()).as("threads").isLessThan(threads + OWN);
    assertThat(descriptors(ProcessHandle.current())).as("open files").isLessThan(descriptors + OWN);
    assertThat(descriptors(spawner())).as("of the spawner").isLessThan(ofSpawner + OWN);
  }

  private boolean hasMore() {
    return threads() > threads
        || descriptors(ProcessHandle.current()) > descriptors
        || descriptors(spawner()) > ofSpawner;
  }

  /** As root, workers have a user of their own, who owns no file where everybody may write. */
  static void assertNoFile() throws IOException {
    Object worker = owner(Path.of("/proc", Long.toString(spawner().pid())));
    if (!worker.equals(owner(Path.of("/proc/self")))) {
      for (Path folder : SHARED_FOLDERS) {
        try (Stream<Path> files = Files.list(folder)) {
          assertThat(files).noneSatisfy(file -> assertThat(owner(file)).isEqualTo(worker));
        }
      }
    }
  }

  /** Nobody owns what another program removes meanwhile. */
  private static Object owner(Path file) throws IOException {
    try {
      return Files.getAttribute(file, "unix:uid");
    } catch (NoSuchFileException gone) {
      return "nobody";
    }
  }

  private static ProcessHandle spawner() {
    return TestSandbox.shared().spawnerProcess().orElseThrow();
  }

  private static int threads() {
    return Thread.getAllStackTraces().size();
  }

  private static int descriptors(ProcessHandle process) {
    try (Stream<Path> open = Files.list(Path.of("/proc", Long.toString(process.pid()), "fd"))) {
      return (int) open.count();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
