package dev.gradus.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * How long learners wait while 2,000 stored submissions are regraded behind them, beside a quiet
 * server. Asserts that the regrade is right too, whatever interrupts it.
 *
 * <p>{@code ./mvnw package -DskipTests && ./mvnw -Pquick test -Dtest=RegradeBench}, which takes a
 * quarter of an hour; {@code -Dsubmissions=200} is faster.
 */
class RegradeBench {

  /** Not a folder of the owner's alone: as root, workers run as a user of their own. */
  private final Path folder =
      Path.of("target", "regrade-" + ProcessHandle.current().pid()).toAbsolutePath();

  @Test
  void measure() throws Exception {
    Files.createDirectories(folder);
    int many = Integer.getInteger("submissions", 2000);

    var report = new RegradeRun(folder.resolve("home"), folder, many).run(60);

    assertThat(report).contains("while regrading");
  }
}
