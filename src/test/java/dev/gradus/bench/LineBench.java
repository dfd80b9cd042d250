package dev.gradus.bench;

import dev.gradus.CourseOfRelu;
import dev.gradus.LearnerClient;
import dev.gradus.Learners;
import dev.gradus.ServerProcess;
import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/**
 * The line from handing in to the verdict, over HTTP with a durable database and no cache of
 * results: 1, 8 and 200 learners who hand in again as soon as they have their verdict; beside them,
 * in the same run, what judges pay that start processes; then the rush before a deadline. Not a
 * test: it states times and asserts only that each verdict was earned.
 *
 * <p>{@code ./mvnw -Pbench verify}, among other tables
 */
class LineBench {
  /** As many as a server has graded within its first minutes; who hands in has seen the page. */
  private static final int WARM_UP = 400;

  private static final int ALONE = 60;
  private static final int LEARNERS = 2000;
  private static final int CROWD = 200;
  private static final int FEW = 8;

  private final AtomicInteger numbers = new AtomicInteger();
  private final List<Samples> kept = new ArrayList<>();
  private final List<String> table = new ArrayList<>();

  /** Not a folder of the owner's alone: as root, workers run as a user of their own. */
  private final Path folder =
      Path.of("target", "line-" + ProcessHandle.current().pid()).toAbsolutePath();

  private interface Act {
    void by(int who) throws Exception;
  }

  @Test
  void measure() throws Exception {
    Files.createDirectories(folder.resolve("home"));
    var course = Map.of("GRADUS_EXERCISES", CourseOfRelu.in(folder));
    try (var server = ServerProcess.ready(folder.resolve("home"), course);
        var http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
      LearnerClient.at(server).close();
      var learners =
          Learners.add(folder.resolve("home"), LEARNERS).stream()
              .map(token -> new BenchLearner(http, server.address(), token))
              .toList();
      measure(server, learners);
    } finally {
      table.add("Load average at the end: " + Files.readString(Path.of("/proc/loadavg")).strip());
      keep();
    }
  }

  private void measure(ServerProcess server, List<BenchLearner> learners) throws Exception {
    var warmUp = new Samples("warm-up");
    atOnce(4, WARM_UP / 4, who -> learners.get(who).submit(next(), warmUp));
    var reader = BenchLearner.signedIn(server.address());
    for (int looks = 0; looks < CROWD; looks++) {
      reader.browsePage(warmUp);
    }
    print("After %d submissions and %d looks at the page.".formatted(WARM_UP, CROWD));
    print("Load average at the start: " + Files.readString(Path.of("/proc/loadavg")).strip());
    print(Samples.head());
    var plain = ProcessJudge.plain(folder);
    var tuned = ProcessJudge.tuned(folder);
    alone(server, learners.getFirst(), List.of(plain, tuned));
    crowd(server, learners, FEW, 15);
    processes("(a) javac, java; 8 at once", plain);
    processes("(b) the same, tuned; 8 at once", tuned);
    throng(server, learners);
    print(
        "answers to who waited: %d, without a position: %d"
            .formatted(BenchLearner.SEEN_WAITING.get(), BenchLearner.WITHOUT_POSITION.get()));
    new Rush(server, learners, folder.resolve("home")).run(kept).forEach(this::print);
    print("bubblewrap around (b): " + (ProcessJudge.hasBubblewrap() ? "yes" : "not installed"));
  }

  /** In turn, so that all meet the same machine. */
  private void alone(ServerProcess server, BenchLearner learner, List<ProcessJudge> judges)
      throws Exception {
    var gradus = new Samples("Gradus, 1 learner");
    var inside = new Samples("  of it inside the server");
    var beside =
        List.of(
            new Samples("(a) javac, java; in turn"), new Samples("(b) the same, tuned; in turn"));
    double[] spent = new double[2];
    try (var spending = spending(server)) {
      for (int round = 0; round < ALONE; round++) {
        inside.add(learner.submit(next(), gradus));
        for (int i = 0; i < 2 && round % 4 == 0; i++) {
          double before = Processor.millisOfEnded();
          long begun = System.nanoTime();
          judges.get(i).judge(numbers.incrementAndGet());
          beside.get(i).addSince(begun);
          spent[i] += Processor.millisOfEnded() - before;
        }
      }
      gradus.endInTurn(spending.millis());
    }
    keep(gradus);
    keep(inside);
    for (int i = 0; i < 2; i++) {
      beside.get(i).endInTurn(spent[i]);
      keep(beside.get(i));
    }
  }

  private void crowd(ServerProcess server, List<BenchLearner> learners, int many, int each)
      throws Exception {
    var samples = new Samples("Gradus, %d learners".formatted(many));
    try (var spending = spending(server)) {
      atOnce(many, each, who -> learners.get(who).submit(next(), samples));
      samples.end(spending.millis());
      keep(samples);
      print(spending.partsOf(samples.count()));
    }
  }

  /** A crowd, and one who reads meanwhile. */
  private void throng(ServerProcess server, List<BenchLearner> learners) throws Exception {
    var pages = new Samples("  exercise's page meanwhile");
    var reader = BenchLearner.signedIn(server.address());
    try (var looking = Executors.newSingleThreadScheduledExecutor()) {
      looking.scheduleWithFixedDelay(() -> look(reader, pages), 0, 250, TimeUnit.MILLISECONDS);
      crowd(server, learners, CROWD, 2);
      looking.shutdownNow();
    }
    pages.end(Double.NaN);
    keep(pages);
  }

  private static void look(BenchLearner reader, Samples pages) {
    try {
      reader.browsePage(pages);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private Spending spending(ServerProcess server) throws IOException {
    return Spending.of(server, folder.resolve("home"));
  }

  private void processes(String heading, ProcessJudge judge) throws Exception {
    var samples = new Samples(heading);
    double before = Processor.millisOfEnded();
    atOnce(
        FEW,
        2,
        _ -> {
          long begun = System.nanoTime();
          judge.judge(numbers.incrementAndGet());
          samples.addSince(begun);
        });
    samples.end(Processor.millisOfEnded() - before);
    keep(samples);
  }

  /** So many do it so many times each, again as soon as they are done. */
  private static void atOnce(int many, int times, Act act) throws Exception {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var going = new ArrayList<Future<?>>();
      for (int i = 0; i < many; i++) {
        int who = i;
        going.add(
            threads.submit(
                () -> {
                  for (int time = 0; time < times; time++) {
                    act.by(who);
                  }
                  return null;
                }));
      }
      for (var one : going) {
        one.get();
      }
    }
  }

  private String next() {
    return source("Relu", numbers.incrementAndGet());
  }

  /** No two are the same. */
  static String source(String className, int number) {
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

  private void keep(Samples samples) {
    kept.add(samples);
    print(samples.row());
  }

  private void print(String line) {
    table.add(line);
    System.out.println(line);
  }

  private void keep() throws IOException {
    Files.write(Path.of("target", "line-benchmark.txt"), table);
    var raw = new ArrayList<>(List.of("scenario,start ms,wait ms"));
    kept.forEach(samples -> raw.addAll(samples.lines()));
    Files.write(Path.of("target", "line-benchmark.csv"), raw);
  }
}
