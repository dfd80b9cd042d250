package dev.gradus.sandbox;

import java.nio.file.Path;
import java.time.Duration;

/**
 * How the sandbox is to be set up.
 *
 * @param home where the worker jar and its caches are kept; the workers' user must be able to read
 * @param workerUser the user id that workers take on where the server is root
 * @param strongest the tier to aim for; a lower one is for tests
 * @param standardRunners how many runners of the usual size stand ready
 * @param canaryEvery how often the self-test runs again
 * @param memoryBytes what all workers together may hold, where a control group can be had
 * @param host what they run on, and for whom
 */
public record SandboxSettings(
    Path home,
    int workerUser,
    Tier strongest,
    int standardRunners,
    int compileWorkers,
    boolean startUpCache,
    Duration canaryEvery,
    long memoryBytes,
    Host host) {
  /** A compile worker, a linter and a few runners. */
  private static final long LEAST_MEMORY = 1L << 30;

  private static final int UNUSED_USER = 64_817;

  public SandboxSettings {
    home = home.toAbsolutePath().normalize();
    if (standardRunners < 1 || compileWorkers < 1) {
      throw new IllegalArgumentException("At least one runner and one compile worker are needed.");
    }
  }

  /** Sized to this machine. */
  public static SandboxSettings in(Path home) {
    int processors = Runtime.getRuntime().availableProcessors();
    return new SandboxSettings(
        home,
        UNUSED_USER,
        Tier.NAMESPACES,
        processors + 2,
        Math.max(1, processors / 3),
        true,
        Duration.ofMinutes(5),
        FleetLimits.usualMemory(),
        Host.here());
  }

  /**
   * @throws SandboxException if that is too little for workers at all
   */
  public SandboxSettings withMemory(long bytes) {
    if (bytes < LEAST_MEMORY) {
      throw new SandboxException(
          "All workers together may hold %,d MB, but need at least %,d: raise GRADUS_SANDBOX_MEMORY."
              .formatted(bytes >> 20, LEAST_MEMORY >> 20));
    }
    return new SandboxSettings(
        home,
        workerUser,
        strongest,
        standardRunners,
        compileWorkers,
        startUpCache,
        canaryEvery,
        bytes,
        host);
  }

  public SandboxSettings withRunners(int runners) {
    return new SandboxSettings(
        home,
        workerUser,
        strongest,
        runners,
        compileWorkers,
        startUpCache,
        canaryEvery,
        memoryBytes,
        host);
  }

  public SandboxSettings withStartUpCache(boolean wanted) {
    return new SandboxSettings(
        home,
        workerUser,
        strongest,
        standardRunners,
        compileWorkers,
        wanted,
        canaryEvery,
        memoryBytes,
        host);
  }

  public SandboxSettings withHost(Host here) {
    return new SandboxSettings(
        home,
        workerUser,
        strongest,
        standardRunners,
        compileWorkers,
        startUpCache,
        canaryEvery,
        memoryBytes,
        here);
  }
}
