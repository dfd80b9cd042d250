package dev.gradus.tensor.bench;

import dev.gradus.tensor.Tensor;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.spi.ToolProvider;

/**
 * What a process pays that has only begun: first calls, and the core's first use at all; with a
 * start-up cache, as runners have it, and without.
 */
final class FreshProcess {
  private static final int TIMES = 11;
  private static final Path JAR = Path.of("target", "bench.jar");
  private static final Path CACHE = Path.of("target", "bench.aot");
  private static final List<String> ROWS =
      List.of(
          "matmul 64",
          "matmul 256",
          "matmul 512",
          "relu 1000",
          "relu 1000000",
          "gelu 1000",
          "gelu 1000000",
          "softmax 1000",
          "softmax 1000000",
          "trainingStep 0");

  private FreshProcess() {}

  static String report() throws IOException, InterruptedException {
    JavaProcess bare = new JavaProcess(jar(), BenchmarkReport.RUNNER);
    JavaProcess cached = bare.trained(AllCalls.class, CACHE);
    StringBuilder text =
        new StringBuilder(
            "first call in a fresh process, runner, CPU ms:%n%-20s %10s %10s %10s%n"
                .formatted("", "cached", "not", "plain loop"));
    for (String row : ROWS) {
      text.append(
          "%-20s %10.2f %10.2f %10s%n"
              .formatted(
                  row,
                  firstCall(cached, "gradus", row),
                  firstCall(bare, "gradus", row),
                  hasLoop(row) ? "%.2f".formatted(firstCall(cached, "plain", row)) : "-"));
    }
    text.append(
        "first use above an empty main, CPU ms: %.1f, without an AOT cache %.1f%n"
            .formatted(firstUse(cached), firstUse(bare)));
    text.append(
        "3,000 training steps, CPU ms: C2 %.0f, runner %.0f%n"
            .formatted(
                new JavaProcess(jar(), "-Xmx1g").mean(Training.class, 3),
                cached.mean(Training.class, 3)));
    return text.toString();
  }

  /** A start-up cache can be made for jars only. */
  private static Path jar() {
    int status =
        ToolProvider.findFirst("jar")
            .orElseThrow()
            .run(
                System.out,
                System.err,
                "--create",
                "--file=" + JAR,
                "-C",
                "target/classes",
                "dev/gradus/tensor",
                "-C",
                "target/test-classes",
                "dev/gradus/tensor/bench");
    if (status != 0) {
      throw new IllegalStateException("jar ended with " + status);
    }
    return JAR;
  }

  private static double firstCall(JavaProcess process, String whose, String row)
      throws IOException, InterruptedException {
    return process.median(FirstCall.class, TIMES, (whose + " " + row).split(" ")) / 1000.0;
  }

  /** Means, since a process tells its time in steps of 10 ms. */
  private static double firstUse(JavaProcess process) throws IOException, InterruptedException {
    return process.mean(ColdUse.class, 3 * TIMES, "use") - process.mean(ColdUse.class, 3 * TIMES);
  }

  private static boolean hasLoop(String row) {
    return !row.startsWith("gelu") && !row.startsWith("training");
  }

  /** What a start-up cache is trained on: each call of the table once. */
  static final class AllCalls {
    private AllCalls() {}

    public static void main(String[] arguments) {
      ColdUse.main(new String[] {"use"});
      for (String row : ROWS) {
        FirstCall.main(("gradus " + row).split(" "));
        if (hasLoop(row)) {
          FirstCall.main(("plain " + row).split(" "));
        }
      }
    }
  }

  /** Trains for as long as a graded run may, and prints the CPU time of the process. */
  static final class Training {
    private Training() {}

    public static void main(String[] arguments) {
      GradusBenchmark.Network network = new GradusBenchmark.Network();
      network.draw();
      Tensor loss = network.step();
      for (int step = 1; step < 3000; step++) {
        loss = network.step();
      }
      if (!(loss.item() < 0.3)) {
        throw new IllegalStateException("not trained: " + loss);
      }
      System.out.println(JavaProcess.ownMillis());
    }
  }

  /** Calls one operation once and prints the microseconds of CPU that it took. */
  static final class FirstCall {
    private FirstCall() {}

    public static void main(String[] row) {
      int size = Integer.parseInt(row[2]);
      Runnable call = row[0].equals("plain") ? plain(row[1], size) : gradus(row[1], size);
      var thread = java.lang.management.ManagementFactory.getThreadMXBean();
      long before = thread.getCurrentThreadCpuTime();
      call.run();
      System.out.println((thread.getCurrentThreadCpuTime() - before) / 1000);
    }

    private static Runnable gradus(String operation, int size) {
      GradusBenchmark benchmark = new GradusBenchmark();
      GradusBenchmark.Matrices matrices = new GradusBenchmark.Matrices();
      GradusBenchmark.Vector vector = new GradusBenchmark.Vector();
      GradusBenchmark.Network network = new GradusBenchmark.Network();
      matrices.size = vector.size = size;
      switch (operation) {
        case "matmul" -> matrices.draw();
        case "trainingStep" -> network.draw();
        default -> vector.draw();
      }
      return switch (operation) {
        case "matmul" -> () -> benchmark.matmul(matrices);
        case "relu" -> () -> benchmark.relu(vector);
        case "gelu" -> () -> benchmark.gelu(vector);
        case "softmax" -> () -> benchmark.softmax(vector);
        default -> network::step;
      };
    }

    private static Runnable plain(String operation, int size) {
      PlainBenchmark benchmark = new PlainBenchmark();
      PlainBenchmark.Matrices matrices = new PlainBenchmark.Matrices();
      PlainBenchmark.Vector vector = new PlainBenchmark.Vector();
      matrices.size = vector.size = size;
      if (operation.equals("matmul")) {
        matrices.draw();
        return () -> benchmark.matmul(matrices);
      }
      vector.draw();
      return operation.equals("relu")
          ? () -> benchmark.relu(vector)
          : () -> benchmark.softmax(vector);
    }
  }

  /** Does what a small graded run does, or nothing; prints the CPU time of the process. */
  static final class ColdUse {
    private ColdUse() {}

    public static void main(String[] arguments) {
      if (arguments.length > 0) {
        Tensor x = Tensor.of(new double[][] {{2, -4}, {1.2, 0}});
        String printed = x.matmul(x.t()).relu().add(1).sum(0).toString();
        if (!printed.startsWith("tensor")) {
          throw new IllegalStateException(printed);
        }
      }
      System.out.println(JavaProcess.ownMillis());
    }
  }
}
