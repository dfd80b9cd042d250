package dev.gradus.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How far workers are restricted, by who starts them. */
class LaunchTest {
  private static final List<String> AS_SOMEBODY =
      List.of("setpriv", "--reuid=54321", "--regid=54321", "--clear-groups");

  @Test
  void ordinaryUser_reachesNamespaces_orIsToldWhyNot() throws Exception {
    List<String> prefix = Launch.isRoot() ? AS_SOMEBODY : List.of();
    boolean possible = exitsWell(prefix, "unshare", "--user", "--net", "--ipc", "--uts", "true");
    Path home = openFolder(Path.of("target", "sandbox-of-somebody"));

    String proof = prove(prefix, home);

    assertThat(proof).startsWith(possible ? "NAMESPACES: " : "LANDLOCK: ");
    assertThat(proof).containsPattern(possible ? "proven\\.$" : "share the server's network");
  }

  @Test
  void root_isToldWhichFolderIsClosedToWorkers(@TempDir Path closed) throws Exception {
    assumeThat(Launch.isRoot()).isTrue();
    Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("rwx------"));

    assertThat(prove(List.of(), closed.resolve("home")))
        .startsWith("refused: ")
        .contains(closed + " is closed to others");
  }

  private static Path openFolder(Path folder) throws IOException {
    Files.createDirectories(folder);
    return Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxrwxrwx"))
        .toAbsolutePath();
  }

  private static String prove(List<String> prefix, Path home) throws Exception {
    List<String> command = new ArrayList<>(prefix);
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx128m", "--enable-native-access=ALL-UNNAMED", "-cp"));
    command.add(Path.of("target/classes") + ":" + Path.of("target/test-classes"));
    command.addAll(List.of(TierProcess.class.getName(), home.toString()));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String printed = new String(process.getInputStream().readAllBytes());
    assertThat(printed).contains(": ");
    return printed
        .lines()
        .filter(line -> line.matches("[A-Za-z]+: .*") && !line.startsWith("INFO: "))
        .findFirst()
        .orElse(printed);
  }

  private static boolean exitsWell(List<String> prefix, String... command) throws Exception {
    List<String> whole = new ArrayList<>(prefix);
    whole.addAll(List.of(command));
    return new ProcessBuilder(whole).redirectErrorStream(true).start().waitFor() == 0;
  }
}
