package dev.gradus.tensor.bench;

import java.io.IOException;
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
    "-XX:+UnlockDiagnosticVMOptions",
    "-XX:ArchiveRelocationMode=0",
    "-XX:-AOTReplayTraining",
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
}
