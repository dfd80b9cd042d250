package dev.gradus.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.CourseOfRelu;
import dev.gradus.LearnerClient;
import dev.gradus.ServerProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/**
 * The time from handing in to the verdict, over HTTP with a durable database, for 200 distinct
 * submissions; in the same run, in turn, what a judge pays that starts {@code javac} and {@code
 * java} for each of them. Not a test: it states times and asserts only that they were earned.
 *
 * <p>{@code ./mvnw package -DskipTests && ./mvnw -Pquick test -Dtest=SubmitToVerdictBench}
 */
class SubmitToVerdictBench {

  private static final int SUBMISSIONS = 200;
  private static final int EVERY = 10;
  private static final int WARM_UP = 20;

  /** Not a folder of the owner's alone: as root, workers run as a user of their own. */
  private final Path folder =
      Path.of("target", "bench-" + ProcessHandle.current().pid()).toAbsolutePath();

  @Test
  void measure() throws Exception {
    var gradus = new Figures();
    var processes = new Figures();
    Files.createDirectories(folder);
    var relu = Map.of("GRADUS_EXERCISES", CourseOfRelu.in(folder));
    try (var server = ServerProcess.ready(folder.resolve("home"), relu);
        var learner = LearnerClient.at(server)) {
      for (int number = -WARM_UP; number < SUBMISSIONS; number++) {
        long millis = submit(learner, number);
        if (number >= 0) {
          gradus.add(millis);
        }
        if (number >= 0 && number % EVERY == 0) {
          processes.add(twoProcesses(number));
        }
      }
    }
    System.out.println(Figures.HEAD);
    System.out.println(gradus.row("submit to verdict, HTTP"));
    System.out.println(processes.row("javac + java processes"));
    System.out.println(
        "ratio of medians: %.1f".formatted((double) processes.at(50) / gradus.at(50)));
  }

  private static long submit(LearnerClient learner, int number) throws Exception {
    long start = System.nanoTime();
    var id = learner.submitted(source("Relu", number));
    var report = learner.submission(id, 30);
    long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
    assertThat(report.getString("verdict")).isEqualTo("Accepted");
    return millis;
  }

  private static String source(String className, int number) {
    return """
        import dev.gradus.tensor.*;

        class %s {
          // submission %d
          static Tensor relu(Tensor x) {
            return x.map(v -> v > 0 || v != v ? v : 0);
          }
        }
        """
        .formatted(className, number);
  }

  /** Compiles and runs the same work by a process each, as simple judges do. */
  private long twoProcesses(int number) throws IOException, InterruptedException {
    var source = folder.resolve("Main" + number + ".java");
    Files.writeString(
        source,
        source("Main" + number, number)
            .replace(
                "  static Tensor",
                """
                  public static void main(String[] a) {
                    System.out.println(relu(Tensor.of(2f, -4f)));
                  }

                  static Tensor"""));
    var bin = Path.of(System.getProperty("java.home"), "bin");
    var classes = Path.of("target", "worker-classes").toAbsolutePath().toString();
    long start = System.nanoTime();
    run(
        bin.resolve("javac").toString(),
        "-cp",
        classes,
        "-d",
        folder.toString(),
        source.toString());
    run(bin.resolve("java").toString(), "-cp", classes + ":" + folder, "Main" + number);
    return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
  }

  private static void run(String... command) throws IOException, InterruptedException {
    var process = new ProcessBuilder(command).inheritIO().start();
    assertThat(process.waitFor()).isZero();
  }
}
