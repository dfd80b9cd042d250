package dev.gradus.sandbox;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The command lines of the JVMs below the server. */
final class JavaCommand {
  private static final String MODULE = "dev.gradus.worker";

  /** Small, single-threaded in its collector, quick to boot, and silent when it crashes. */
  private static final List<String> COMMON =
      List.of(
          "-XX:+UseSerialGC",
          "-XX:TieredStopAtLevel=1",
          "-XX:CICompilerCount=1",
          "-XX:-UseDynamicNumberOfCompilerThreads",
          "-XX:-UsePerfData",
          "-XX:-UseContainerSupport",
          "-XX:+DisableAttachMechanism",
          "-XX:+SuppressFatalErrorMessage",
          "-XX:+DisplayVMOutputToStderr",
          "-XX:-CreateCoredumpOnCrash",
          // Start-up caches are mapped where they were made for: nothing to relocate in them.
          "-XX:+UnlockDiagnosticVMOptions",
          "-XX:ArchiveRelocationMode=0",
          // Half a megabyte would be cleared for it at each boot.
          "-XX:StringTableSize=1024",
          "-Xrs",
          "-Duser.language=en",
          "-Duser.country=US",
          "-Duser.timezone=UTC",
          "-Djdk.reflect.useNativeAccessorOnly=true",
          // What the library would do in parallel is done by who asked for it: no thread starts
          // here.
          "-Djava.util.concurrent.ForkJoinPool.common.parallelism=0");

  /** For the test which takes a call away that workers need. */
  private static final String WITHOUT = System.getProperty("gradus.worker.without", "");

  private final Path java;
  private final Path jar;
  private final Path library;
  private final Host host;

  JavaCommand(Path javaHome, Path folder, Host host) {
    this.host = host;
    this.java = javaHome.resolve("bin/java");
    this.jar = folder.resolve(WorkerJar.NAME);
    this.library = folder.resolve(WorkerJar.LIBRARY);
  }

  /** The small process between server and workers. */
  List<String> spawner() {
    return command(List.of("-Xms8m", "-Xmx64m", "-Xss256k"), "Spawner");
  }

  List<String> launcher() {
    return command(List.of("-Xms8m", "-Xmx32m"), "Launcher");
  }

  /** Equal for equal start-up caches: the JVM, this jar and the flags. */
  String fingerprint(WorkerKind kind) {
    return System.getProperty("java.vm.version") + worker(kind, List.of());
  }

  List<String> worker(WorkerKind kind, List<String> further) {
    List<String> flags = new ArrayList<>();
    flags.add("-Xmx" + kind.heapMegabytes() + "m");
    flags.add("-XX:MaxMetaspaceSize=" + (kind.compiles() ? 160 : 64) + "m");
    flags.add("-XX:MaxDirectMemorySize=8m");
    flags.add("-XX:ReservedCodeCacheSize=32m");
    flags.add("-Xss512k");
    flags.add("-Dgradus.worker.data=" + kind.dataMegabytes());
    flags.addAll(kind.extraFlags());
    flags.addAll(further);
    return command(flags, kind.mainClass());
  }

  private List<String> command(List<String> flags, String mainClass) {
    List<String> command = new ArrayList<>();
    command.add(java.toString());
    if (!host.confines()) {
      // Some flags are for Linux only.
      command.add("-XX:+IgnoreUnrecognizedVMOptions");
    }
    command.addAll(COMMON);
    command.add("-Xlog:disable");
    command.add("-Dgradus.worker.debug=" + Boolean.getBoolean("gradus.worker.debug"));
    if (!WITHOUT.isEmpty()) {
      command.add("-Dgradus.worker.without=" + WITHOUT);
    }
    command.add("--enable-native-access=" + MODULE);
    if (!host.confines()) {
      command.add("-Dgradus.worker.unconfined=true");
    } else if (Files.exists(library)) {
      command.add("-Dgradus.kernel.library=" + library);
    }
    command.addAll(flags);
    command.add("--module-path");
    command.add(jar.toString());
    command.add("-m");
    command.add(MODULE + "/" + MODULE + "." + mainClass);
    return command;
  }
}
