package dev.gradus.tensor.bench;

import dev.gradus.tensor.Tensor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What a process pays that has only begun: first calls, and the core's first use at all. */
final class FreshProcess {
  private static final int TIMES = 11;
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
    StringBuilder text =
        new StringBuilder("first call in a fresh process, runner, CPU ms:%n".formatted());
    for (String row : ROWS) {
      double gradus = median(FirstCall.class, "gradus " + row, BenchmarkReport.RUNNER) / 1000.0;
      boolean plain = !row.startsWith("gelu") && !row.startsWith("training");
      double loop =
          plain
              ? median(FirstCall.class, "plain " + row, BenchmarkReport.RUNNER) / 1000.0
              : Double.NaN;
      text.append("%-20s %10.1f %10.1f%n".formatted(row, gradus, loop));
    }
    Path cache = Path.of("target", "bench.aot");
    String[] train = with(BenchmarkReport.RUNNER, "-XX:AOTCacheOutput=" + cache);
    cpuMillis(ColdUse.class, "use", train);
    String[] cached = with(BenchmarkReport.RUNNER, "-XX:AOTCache=" + cache);
    text.append(
        "first use above an empty main, CPU ms: %d, with an AOT cache %s%n"
            .formatted(
                median(ColdUse.class, "use", BenchmarkReport.RUNNER)
                    - median(ColdUse.class, "", BenchmarkReport.RUNNER),
                Files.exists(cache)
                    ? median(ColdUse.class, "use", cached) - median(ColdUse.class, "", cached)
                    : "none"));
    return text.toString();
  }

  private static String[] with(String[] flags, String further) {
    String[] more = Arrays.copyOf(flags, flags.length + 1);
    more[flags.length] = further;
    return more;
  }

  private static long median(Class<?> main, String argument, String... flags)
      throws IOException, InterruptedException {
    long[] all = new long[TIMES];
    for (int i = 0; i < TIMES; i++) {
      all[i] = cpuMillis(main, argument, flags);
    }
    Arrays.sort(all);
    return all[TIMES / 2];
  }

  /** What the main class prints: a number. */
  static long cpuMillis(Class<?> main, String argument, String... flags)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of(flags));
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
    command.addAll(argument.isEmpty() ? List.of() : List.of(argument.split(" ")));
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    try (var output = process.inputReader()) {
      long number =
          Long.parseLong(output.lines().filter(l -> l.matches("[0-9]+")).findFirst().orElseThrow());
      process.waitFor();
      return number;
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
      System.out.println(
          ProcessHandle.current().info().totalCpuDuration().orElseThrow().toMillis());
    }
  }
}
