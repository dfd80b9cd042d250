package dev.gradus.sandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * The JVM's start-up caches, which halve the processor time of a worker's boot.
 *
 * <p>They are made once, in the background, by training runs that do what workers do; until then,
 * and where it fails, workers boot without.
 */
final class StartUpCaches implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger(StartUpCaches.class.getName());

  private final Path folder;
  private final JavaCommand java;
  private final TrainingRuns training;
  private Optional<Thread> maker = Optional.empty();
  private volatile boolean discarded;

  StartUpCaches(Path folder, JavaCommand java) {
    this.folder = folder;
    this.java = java;
    this.training = new TrainingRuns(java);
  }

  /** From now on, workers boot without. */
  void discard() {
    discarded = true;
  }

  /** The flag that uses the cache, if it has been made. */
  List<String> flags(WorkerKind kind) {
    Path cache = path(kind);
    return !discarded && Files.exists(cache) ? List.of("-XX:AOTCache=" + cache) : List.of();
  }

  /** Makes what is missing, and calls back after each. */
  void prepare(Runnable whenMade) {
    maker =
        Optional.of(
            Thread.ofPlatform()
                .daemon()
                .name("gradus-start-up-cache")
                .start(() -> makeMissing(whenMade)));
  }

  private void makeMissing(Runnable whenMade) {
    for (WorkerKind kind : List.of(WorkerKind.COMPILER, WorkerKind.STANDARD_RUNNER)) {
      if (!Files.exists(path(kind)) && make(kind)) {
        tell(whenMade);
      }
    }
  }

  private void tell(Runnable whenMade) {
    try {
      whenMade.run();
    } catch (SandboxException failure) {
      if (!training.isClosed()) {
        LOG.log(System.Logger.Level.WARNING, "Workers did not boot with a new cache", failure);
      }
    }
  }

  private boolean make(WorkerKind kind) {
    try {
      Path making = Files.createTempDirectory(folder, "making");
      try {
        Path cache = making.resolve("cache.aot");
        training.run(kind, cache);
        FileRights.set(cache, "rw-r--r--");
        Files.move(cache, path(kind), StandardCopyOption.ATOMIC_MOVE);
        return true;
      } finally {
        delete(making);
      }
    } catch (IOException | SandboxException failure) {
      if (!training.isClosed()) {
        LOG.log(System.Logger.Level.INFO, "No start-up cache for the " + kind, failure);
      }
      return false;
    }
  }

  /** The JVM leaves a file of its own beside the cache when it is interrupted. */
  private static void delete(Path making) throws IOException {
    try (var files = Files.list(making)) {
      for (Path file : files.toList()) {
        Files.deleteIfExists(file);
      }
    }
    Files.deleteIfExists(making);
  }

  /** Runners of all sizes share one, and so do compilers: the heap is not part of it. */
  private Path path(WorkerKind kind) {
    WorkerKind trained = kind.compiles() ? WorkerKind.COMPILER : WorkerKind.STANDARD_RUNNER;
    String hash = Integer.toHexString(java.fingerprint(trained).hashCode());
    return folder.resolve(trained.mainClass() + "-" + hash + ".aot");
  }

  /** Waits a moment, so that no half-made file is left. */
  @Override
  public void close() {
    training.close();
    maker.ifPresent(
        thread -> {
          try {
            thread.join(Duration.ofSeconds(2));
          } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
          }
        });
  }
}
