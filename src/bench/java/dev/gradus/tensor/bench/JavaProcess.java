package dev.gradus.tensor.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;

/** A JVM that is started for one measurement, which its main class prints as a number. */
record JavaProcess(Path jar, List<String> flags) {
  JavaProcess(Path jar, String... flags) {
    this(jar, List.of(flags));
  }

  /** The same with a start-up cache that has seen the main class. */
  JavaProcess trained(Class<?> main, Path cache) throws IOException, InterruptedException {
    Files.deleteIfExists(cache);
    with("-XX:AOTCacheOutput=" + cache).run(main);
    if (!Files.exists(cache)) {
      throw new IllegalStateException("The JVM made no start-up cache at " + cache);
    }
    return with("-XX:AOTCache=" + cache);
  }

  double mean(Class<?> main, int times, String... arguments)
      throws IOException, InterruptedException {
    return LongStream.of(sorted(main, times, arguments)).average().orElseThrow();
  }

  double median(Class<?> main, int times, String... arguments)
      throws IOException, InterruptedException {
    return sorted(main, times, arguments)[times / 2];
  }

  /** The CPU time of this process so far, in steps of 10 ms. */
  static long ownMillis() {
    return ProcessHandle.current().info().totalCpuDuration().orElseThrow().toMillis();
  }

  private JavaProcess with(String flag) {
    List<String> more = new ArrayList<>(flags);
    more.add(flag);
    return new JavaProcess(jar, more);
  }

  private long[] sorted(Class<?> main, int times, String... arguments)
      throws IOException, InterruptedException {
    long[] all = new long[times];
    for (int i = 0; i < times; i++) {
      all[i] = run(main, arguments);
    }
    return LongStream.of(all).sorted().toArray();
  }

  private long run(Class<?> main, String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(flags);
    command.addAll(List.of("-cp", jar.toString(), main.getName()));
    command.addAll(List.of(arguments));
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    try (var output = process.inputReader()) {
      List<String> numbers = output.lines().filter(line -> line.matches("[0-9]+")).toList();
      if (process.waitFor() != 0 || numbers.isEmpty()) {
        throw new IllegalStateException(main + " failed with " + process.exitValue());
      }
      return Long.parseLong(numbers.getFirst());
    }
  }
}
