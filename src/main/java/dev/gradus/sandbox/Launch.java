package dev.gradus.sandbox;

import dev.gradus.kernel.Namespaces;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Works out how the spawner is to be started here: as whom, in what network, seeing which files.
 * Not final, for the test in which a spawner is started otherwise than the one before.
 */
class Launch {
  private static final List<String> UNSHARE =
      List.of("/usr/bin/unshare", "--user", "--net", "--ipc", "--uts", "--");
  private static final int PATIENCE_SECONDS = 10;

  private final SandboxSettings settings;
  private final JavaCommand java;
  private final Path javaHome;
  private final Path folder;

  Launch(SandboxSettings settings, JavaCommand java, Path javaHome, Path folder) {
    this.settings = settings;
    this.java = java;
    this.javaHome = javaHome;
    this.folder = folder;
  }

  List<String> command() {
    return host().confines() ? restricting() : unconfined();
  }

  /** The spawner itself, which says why it is not restricted. */
  private List<String> unconfined() {
    List<String> command = new ArrayList<>(java.spawner());
    command.add(host().excuse());
    return command;
  }

  private List<String> restricting() {
    boolean root = isRoot();
    boolean ownNetwork = settings.strongest().isAtLeast(Tier.NAMESPACES);
    boolean wrapped = ownNetwork && !root && canUnshare();
    List<String> command = new ArrayList<>(wrapped ? UNSHARE : List.of());
    command.addAll(java.launcher());
    command.add(root ? Integer.toString(settings.workerUser()) : "-");
    // An ordinary user may leave the network only within a user namespace, which unshare makes.
    command.add(!ownNetwork ? "shared" : root ? "own" : Namespaces.network());
    command.add(settings.strongest().isAtLeast(Tier.LANDLOCK) ? readablePaths() : "-");
    command.addAll(java.spawner());
    return command;
  }

  Host host() {
    return settings.host();
  }

  /** As root, the workers are another user: all that they run from must be open to all. */
  void checkReadable() {
    if (host().confines() && isRoot()) {
      Stream.of(javaHome.resolve("lib/modules"), folder.resolve(WorkerJar.NAME))
          .forEach(Launch::checkOpenToAll);
    }
  }

  static boolean isRoot() {
    try {
      return Integer.valueOf(0).equals(Files.getAttribute(Path.of("/proc/self"), "unix:uid"));
    } catch (IOException | UnsupportedOperationException noLinux) {
      return false;
    }
  }

  private static void checkOpenToAll(Path file) {
    for (Path path = file; path != null; path = path.getParent()) {
      if (!isOpenToAll(path)) {
        throw new SandboxException(
            "As root, workers run as a user of their own, which cannot read %s: %s is closed to others."
                .formatted(file, path));
      }
    }
  }

  private static boolean isOpenToAll(Path path) {
    try {
      String needed = Files.isDirectory(path) ? "OTHERS_EXECUTE" : "OTHERS_READ";
      return Files.getPosixFilePermissions(path).stream()
          .anyMatch(permission -> permission.name().equals(needed));
    } catch (IOException unreadable) {
      return false;
    }
  }

  private static boolean canUnshare() {
    List<String> trial = new ArrayList<>(UNSHARE);
    trial.add("true");
    try {
      Process process =
          new ProcessBuilder(trial)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      return process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) && process.exitValue() == 0;
    } catch (IOException absent) {
      return false;
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private String readablePaths() {
    Set<Path> paths = new LinkedHashSet<>();
    paths.add(javaHome);
    paths.add(folder);
    // Some distributions keep the JDK's configuration elsewhere and link to it.
    addRealFolder(paths, javaHome.resolve("conf/security/java.security"));
    addRealFolder(paths, javaHome.resolve("lib/security/default.policy"));
    Stream.of("/lib", "/lib64", "/usr/lib", "/usr/lib64", "/etc/ld.so.cache")
        .map(Path::of)
        .forEach(paths::add);
    Stream.of("/dev/null", "/dev/urandom", "/dev/random").map(Path::of).forEach(paths::add);
    return paths.stream().map(Path::toString).collect(Collectors.joining(":"));
  }

  private static void addRealFolder(Set<Path> paths, Path file) {
    try {
      paths.add(file.toRealPath().getParent());
    } catch (IOException absent) {
      // Then there is nothing to read either.
    }
  }
}
