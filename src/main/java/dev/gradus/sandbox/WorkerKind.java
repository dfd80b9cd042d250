package dev.gradus.sandbox;

import java.time.Duration;
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

  private static final Duration MOST_TIME_OF_STANDARD = Duration.ofSeconds(10);

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

  /**
   * The class of runners for a program that may use so much in a test: a large one for more memory
   * than a standard one has, and for more time, since a program that may compute for long is worth
   * the second compiler. Operators' maxima end at the large one. A runner's heap is that of its
   * class.
   */
  static WorkerKind runnerFor(Limits limits) {
    boolean fits =
        limits.memoryBytes() <= (long) STANDARD_RUNNER.heapMegabytes << 20
            && limits.time().compareTo(MOST_TIME_OF_STANDARD) <= 0;
    return fits ? STANDARD_RUNNER : LARGE_RUNNER;
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
   * what it costs, and for the moment longer that the boot takes. That it starts from what the
   * training run noted down (AOTReplayTraining) was tried: 3,000 training steps took the same 1.9 s
   * of processor time, and the boot 2 ms more.
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
