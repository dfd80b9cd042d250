package dev.gradus.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;

/**
 * The usual judge: {@code javac} and {@code java} as a process each for every submission. As a
 * simple one starts them, or as a careful one does: with start-up archives that were trained on
 * such work, a serial collector, the quick compiler alone, and inside bubblewrap where there is
 * one.
 */
final class ProcessJudge {
  private static final List<Path> BUBBLEWRAPS =
      List.of(Path.of("/usr/bin/bwrap"), Path.of("/usr/local/bin/bwrap"));
  private static final String BIN = System.getProperty("java.home") + "/bin/";

  private final Path folder;
  private final boolean tuned;
  private final String path;

  private ProcessJudge(Path folder, boolean tuned, String path) {
    this.folder = folder;
    this.tuned = tuned;
    this.path = path;
  }

  static ProcessJudge plain(Path folder) {
    return new ProcessJudge(
        folder, false, Path.of("target", "worker-classes").toAbsolutePath().toString());
  }

  /** Trains its archives first. */
  static ProcessJudge tuned(Path folder) throws Exception {
    Path learnerApi = folder.resolve("api.jar");
    Files.copy(Path.of("target", "classes", "META-INF", "gradus", "worker.jar"), learnerApi);
    var judge = new ProcessJudge(folder, true, learnerApi + ":" + folder.resolve("warm.jar"));
    judge.train();
    return judge;
  }

  static boolean hasBubblewrap() {
    return BUBBLEWRAPS.stream().anyMatch(Files::isExecutable);
  }

  /** An archive can't be made of a folder, so the sample goes into a jar. */
  private void train() throws Exception {
    Path source = write("Warm", 0);
    run(compile("-J-XX:AOTCacheOutput=" + folder.resolve("javac.aot"), source));
    try (var jar = new JarOutputStream(Files.newOutputStream(folder.resolve("warm.jar")))) {
      jar.putNextEntry(new JarEntry("Warm.class"));
      Files.copy(folder.resolve("Warm.class"), jar);
    }
    run(
        List.of(
            BIN + "java",
            "-XX:AOTCacheOutput=" + folder.resolve("java.aot"),
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-cp",
            path,
            "Warm"));
  }

  /** Compiles and runs one program that calls ReLU once; nothing is compared. */
  void judge(int number) throws Exception {
    Path source = write("Main" + number, number);
    if (tuned) {
      run(wrapped(compile("-J-XX:AOTCache=" + folder.resolve("javac.aot"), source)));
      run(wrapped(tunedRun(number)));
    } else {
      run(List.of(BIN + "javac", "-cp", path, "-d", folder.toString(), source.toString()));
      run(List.of(BIN + "java", "-cp", path + ":" + folder, "Main" + number));
    }
  }

  private List<String> compile(String archive, Path source) {
    return List.of(
        BIN + "javac",
        archive,
        "-J-XX:+UseSerialGC",
        "-J-XX:TieredStopAtLevel=1",
        "-proc:none",
        "-cp",
        path.substring(0, path.indexOf(':')),
        "-d",
        folder.toString(),
        source.toString());
  }

  private List<String> tunedRun(int number) {
    return List.of(
        BIN + "java",
        "-XX:AOTCache=" + folder.resolve("java.aot"),
        "-XX:+UseSerialGC",
        "-XX:TieredStopAtLevel=1",
        "-cp",
        path + ":" + folder,
        "Main" + number);
  }

  private List<String> wrapped(List<String> command) {
    if (!hasBubblewrap()) {
      return command;
    }
    var whole =
        new ArrayList<>(
            List.of(
                "bwrap", "--ro-bind", "/", "/", "--bind", folder.toString(), folder.toString()));
    // No process space of its own: its first process would keep the time used from being counted.
    whole.addAll(
        List.of(
            "--dev", "/dev", "--unshare-user", "--unshare-net", "--unshare-ipc", "--unshare-uts"));
    whole.add("--die-with-parent");
    whole.addAll(command);
    return whole;
  }

  private Path write(String className, int number) throws IOException {
    Path source = folder.resolve(className + ".java");
    String main =
        """
          public static void main(String[] a) {
            System.out.println(relu(Tensor.of(2f, -4f)));
          }

          static Tensor""";
    return Files.writeString(
        source, LineBench.source(className, number).replace("  static Tensor", main));
  }

  private void run(List<String> command) throws IOException, InterruptedException {
    File log = folder.resolve("processes.log").toFile();
    var process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log))
            .start();
    assertThat(process.waitFor()).as("%s, see %s", command, log).isZero();
  }
}
