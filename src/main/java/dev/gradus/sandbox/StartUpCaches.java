package dev.gradus.sandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The JVM's start-up caches, which halve the processor time of a worker's boot.
 *
 * <p>They are made once, in the background, by training runs that do what workers do; until then,
 * and where it fails, workers boot without. Large runners, whose flags differ, boot as quickly with
 * the cache of the standard ones (32 and 33 ms of processor time, the first call 19 and 21): that
 * serves them until their own is made, when the first one is asked for.
 */
final class StartUpCaches implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger(StartUpCaches.class.getName());

  private static final int SECONDS_TO_END = 2;

  private final Path folder;
  private final JavaCommand java;
  private final TrainingRuns training;
  private final ExecutorService maker = maker();
  private volatile boolean discarded;

  StartUpCaches(Path folder, JavaCommand java) {
    this.folder = folder;
    this.java = java;
    this.training = new TrainingRuns(java);
  }

  /** One thread, which ends when all is made that was asked for: that is known by its end. */
  private static ExecutorService maker() {
    var maker =
        new ThreadPoolExecutor(
            1,
            1,
            100,
            TimeUnit.MILLISECONDS,
            new LinkedBlockingQueue<>(),
            Thread.ofPlatform().daemon().name("gradus-start-up-cache").factory());
    maker.allowCoreThreadTimeOut(true);
    return maker;
  }

  /** From now on, workers boot without. */
  void discard() {
    discarded = true;
  }

  /** The flag that uses the cache, if it has been made. */
  List<String> flags(WorkerKind kind) {
    return Stream.of(path(kind), path(WorkerKind.STANDARD_RUNNER))
        .filter(_ -> !discarded)
        .limit(kind == WorkerKind.LARGE_RUNNER ? 2 : 1)
        .filter(Files::exists)
        .findFirst()
        .map(cache -> List.of("-XX:AOTCache=" + cache))
        .orElse(List.of());
  }

  /** Makes what is missing, one after another, and calls back after each. */
  void prepare(List<WorkerKind> kinds, Runnable whenMade) {
    try {
      maker.execute(() -> makeMissing(kinds, whenMade));
    } catch (RejectedExecutionException closed) {
      // Nobody boots any more.
    }
  }

  private void makeMissing(List<WorkerKind> kinds, Runnable whenMade) {
    for (WorkerKind kind : kinds) {
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

  /** Compilers share one: that they give way to others is not part of it. */
  private Path path(WorkerKind kind) {
    WorkerKind trained = kind.compiles() ? WorkerKind.COMPILER : kind;
    String hash = Integer.toHexString(java.fingerprint(trained).hashCode());
    return folder.resolve(trained.mainClass() + "-" + hash + ".aot");
  }

  /** Waits a moment, so that no half-made file is left. */
  @Override
  public void close() {
    training.close();
    maker.shutdown();
    try {
      maker.awaitTermination(SECONDS_TO_END, TimeUnit.SECONDS);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
