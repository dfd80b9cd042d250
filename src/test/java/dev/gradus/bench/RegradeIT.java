package dev.gradus.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A regrade survives being cancelled and {@code kill -9}; {@link RegradeBench} is a long one. */
class RegradeIT {

  @TempDir Path folder;

  @Test
  void regrade_cancelledAndKilled_goesOn_andNeverLowers() throws Exception {
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx--x--x"));

    var report = new RegradeRun(folder.resolve("home"), folder, 16).run(1);

    assertThat(report).contains("5 up, 5 down, 11 same, 0 judge errors of 21", "regrade.apply");
  }
}
