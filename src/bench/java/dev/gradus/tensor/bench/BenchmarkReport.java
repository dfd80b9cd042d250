package dev.gradus.tensor.bench;

import dev.gradus.tensor.Tensor;
import java.io.IOException;
import java.lang.ProcessHandle.Info;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** Runs all benchmarks twice, with C2 and with a runner's flags, and prints and keeps a table. */
class BenchmarkReport {
  /** The flags of the sandbox's runner. */
  static final String[] RUNNER = {
    "-XX:+UseSerialGC",
    "-XX:TieredStopAtLevel=1",
    "-XX:CICompilerCount=1",
    "-XX:-UseDynamicNumberOfCompilerThreads",
    "-XX:-UsePerfData",
    "-XX:-UseContainerSupport",
    "-XX:CompileThresholdScaling=5",
    "-XX:Tier3BackEdgeThreshold=400",
    "-XX:MaxMetaspaceSize=64m",
    "-XX:ReservedCodeCacheSize=32m",
    "-Xmx128m",
    "-Xss512k"
  };

  private final Map<String, double[]> rows = new TreeMap<>();

  @Test
  void table_isPrintedAndKept() throws RunnerException, IOException, InterruptedException {
    measure(0, ".*Benchmark.*", "-Xmx1g");
    measure(1, "(Gradus|Plain)Benchmark.*", RUNNER);
    StringBuilder table = new StringBuilder();
    table.append("%-44s %12s %12s%n".formatted("microseconds per call", "C2", "runner"));
    rows.forEach(
        (name, times) -> table.append("%-44s %12.1f %12.1f%n".formatted(name, times[0], times[1])));
    table.append(
        "3,000 training steps in a fresh process: CPU ms, C2 %d, runner %d%n"
            .formatted(
                FreshProcess.cpuMillis(Training.class, "", "-Xmx1g"),
                FreshProcess.cpuMillis(Training.class, "", RUNNER)));
    table.append(FreshProcess.report());
    System.out.print(table);
    Files.writeString(Path.of("target/benchmark.txt"), table);
  }

  private void measure(int column, String include, String... flags) throws RunnerException {
    Options options =
        new OptionsBuilder()
            .include("dev\\.gradus\\.tensor\\.bench\\." + include)
            .forks(1)
            .jvmArgs(flags)
            .warmupIterations(3)
            .warmupTime(TimeValue.milliseconds(400))
            .measurementIterations(5)
            .measurementTime(TimeValue.milliseconds(300))
            .build();
    Collection<RunResult> results = new Runner(options).run();
    for (RunResult result : results) {
      String benchmark = result.getParams().getBenchmark();
      String size = result.getParams().getParam("size");
      String name = benchmark.substring("dev.gradus.tensor.bench.".length());
      String row =
          name.substring(name.indexOf('.') + 1)
              + (size == null ? "" : " " + size)
              + " "
              + name.substring(0, name.indexOf("Benchmark"));
      rows.computeIfAbsent(row, fresh -> new double[2])[column] =
          result.getPrimaryResult().getScore();
    }
  }

  /** The main class of a process that trains once and prints the CPU time of all its life. */
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
      Info life = ProcessHandle.current().info();
      System.out.println(life.totalCpuDuration().orElseThrow().toMillis());
    }
  }
}
