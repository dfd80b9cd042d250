package dev.gradus.sandbox;

import java.util.ArrayList;
import java.util.List;

/** The kinds of workers, and how large each may grow. */
enum WorkerKind {
  COMPILER("CompileWorker", 256, 700, List.of("--add-modules", "jdk.compiler")),
  /** A compile worker for sources that are still being typed: it gives way to all others. */
  LINTER(
      "CompileWorker",
      256,
      700,
      List.of("--add-modules", "jdk.compiler", "-Dgradus.worker.nice=10")),
  STANDARD_RUNNER("Runner", 128, 450, flagsOfShortLife()),
  LARGE_RUNNER("Runner", 512, 950, flagsOfLongRuns());

  private final String mainClass;
  private final int heapMegabytes;
  private final int dataMegabytes;
  private final List<String> extraFlags;

  WorkerKind(String mainClass, int heapMegabytes, int dataMegabytes, List<String> extraFlags) {
    this.mainClass = mainClass;
    this.heapMegabytes = heapMegabytes;
    this.dataMegabytes = dataMegabytes;
    this.extraFlags = extraFlags;
  }

  /** The runner whose heap suffices; operators' maxima end at the large one. */
  static WorkerKind runnerFor(long memoryBytes) {
    return memoryBytes <= (long) STANDARD_RUNNER.heapMegabytes << 20
        ? STANDARD_RUNNER
        : LARGE_RUNNER;
  }

  boolean compiles() {
    return this == COMPILER || this == LINTER;
  }

  String mainClass() {
    return mainClass;
  }

  int heapMegabytes() {
    return heapMegabytes;
  }

  /** All private memory of the process: heap, metaspace, compiled code, stacks. */
  int dataMegabytes() {
    return dataMegabytes;
  }

  List<String> extraFlags() {
    return extraFlags;
  }

  /**
   * For programs that compute for seconds, as those that train: the second compiler makes up for
   * what it costs, and for the moment longer that the boot takes.
   */
  private static List<String> flagsOfLongRuns() {
    List<String> flags = new ArrayList<>(flagsOfShortLife());
    flags.addAll(List.of("-XX:TieredStopAtLevel=4", "-XX:CICompilerCount=2"));
    return flags;
  }

  /**
   * For a process that boots, runs one program and ends. Methods are compiled late, since a boot
   * calls many a few times; but a loop over a tensor is compiled while it runs, after 2,000 rounds
   * (the threshold times the scaling) rather than 300,000. What the training run compiled is not
   * compiled again unasked.
   */
  private static List<String> flagsOfShortLife() {
    return List.of(
        "-XX:CompileThresholdScaling=5",
        "-XX:Tier3BackEdgeThreshold=400",
        "-XX:-AOTReplayTraining");
  }
}
