package dev.gradus.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gradus.protocol.Program;
import dev.gradus.protocol.SourceFile;
import dev.gradus.protocol.Value;
import dev.gradus.protocol.ValueType;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SandboxEndTest {
  private static final Duration SOON = Duration.ofSeconds(20);
  private static final Duration IDLE = Duration.ofSeconds(3);

  @Test
  void everyProcess_isGoneSoonAfterTheServerIsKilled() throws Exception {
    Process server =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                SandboxProcess.class.getName(),
                TestSandbox.HOME.toString())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    var out =
        new BufferedReader(new InputStreamReader(server.getInputStream(), StandardCharsets.UTF_8));
    assertThat(out.readLine()).isEqualTo("running");
    List<ProcessHandle> below = server.descendants().toList();
    assertThat(below).as("spawner, compile worker, runners").hasSizeGreaterThanOrEqualTo(3);

    server.destroyForcibly();

    assertGone(below);
  }

  @Test
  void close_endsEveryProcess() {
    Sandbox sandbox =
        Sandbox.open(SandboxSettings.in(TestSandbox.HOME).withRunners(1).withStartUpCache(false));
    List<ProcessHandle> below = workersBelow(sandbox);
    assertThat(below).isNotEmpty();

    sandbox.close();

    assertGone(below);
  }

  @Test
  void spawnerThatDied_isReplaced() {
    try (Sandbox sandbox =
        Sandbox.open(SandboxSettings.in(TestSandbox.HOME).withRunners(1).withStartUpCache(false))) {
      List<ProcessHandle> below = workersBelow(sandbox);
      below.forEach(ProcessHandle::destroyForcibly);
      // The pool may have started others in their place by now, so only these are looked at.
      assertGone(below);

      assertThat(sandbox.prove().satisfies(Tier.SECCOMP)).isTrue();
    }
  }

  /** The self-test comes every five minutes; here it must come at once. */
  @Test
  void spawnerInPlaceOfOneThatDied_isProvenAtOnce() {
    try (Sandbox sandbox =
        Sandbox.open(SandboxSettings.in(TestSandbox.HOME).withRunners(1).withStartUpCache(false))) {
      Proof before = sandbox.proof();
      List<ProcessHandle> below = workersBelow(sandbox);
      below.forEach(ProcessHandle::destroyForcibly);
      assertGone(below);

      assertThat(
              sandbox.compile(CompileTask.of(new SourceFile("Learner.java", "class Learner {}"))))
          .isInstanceOf(Compilation.Compiled.class);

      long end = System.nanoTime() + SOON.toNanos();
      while (sandbox.proof().equals(before) && System.nanoTime() < end) {
        LockSupport.parkNanos(1_000_000);
      }
      assertThat(sandbox.proof().at()).isAfter(before.at());
      assertThat(sandbox.proof().tier()).isEqualTo(before.tier());
    }
  }

  /** The runners that wait die with the one that runs: none of them may be taken in its place. */
  @Test
  void runWhoseSpawnerDied_isLost_andTheNextRunsAnew() {
    var settings = SandboxSettings.in(TestSandbox.HOME).withRunners(3).withStartUpCache(false);
    Program program =
        TestSandbox.function(
            "class Learner { static double f(double x) { while (x > 0) {} return x; } }",
            ValueType.DOUBLE,
            ValueType.DOUBLE);
    try (Sandbox sandbox = Sandbox.open(settings);
        Run run = sandbox.start(program, TestSandbox.LIMITS)) {
      ProcessHandle spawner = sandbox.spawnerProcess().orElseThrow();
      Thread.ofVirtual().start(spawner::destroyForcibly);

      assertThatThrownBy(() -> run.call(TestSandbox.inputs(new Value.OfDouble(1))))
          .isInstanceOf(WorkerLostException.class);
      try (Run next = sandbox.start(program, TestSandbox.LIMITS)) {
        assertThat(next.call(TestSandbox.inputs(new Value.OfDouble(0))))
            .isInstanceOf(Outcome.Returned.class);
      }
    }
  }

  /** A restriction would spread to the threads that pools start anew after an idle moment. */
  @Test
  void noThreadOfTheServer_isRestricted_afterLoadAndAnIdleGap() throws Exception {
    work(6, 10);
    assertNoThreadIsRestricted();
    Thread.sleep(IDLE);
    assertNoThreadIsRestricted();
    work(2, 2);
    TestSandbox.shared().prove();
    assertNoThreadIsRestricted();
  }

  /** Half of the threads are the kernel's own, half share them. */
  private static void work(int threads, int rounds) throws InterruptedException {
    Queue<Outcome> outcomes = new ConcurrentLinkedQueue<>();
    List<Thread> workers =
        IntStream.range(0, threads)
            .mapToObj(number -> number % 2 == 0 ? Thread.ofPlatform() : Thread.ofVirtual())
            .map(kind -> kind.start(() -> compileAndRun(rounds, outcomes)))
            .toList();
    for (Thread worker : workers) {
      worker.join();
    }
    assertThat(outcomes)
        .hasSize(threads * rounds)
        .allSatisfy(outcome -> assertThat(outcome).isInstanceOf(Outcome.Returned.class));
  }

  private static void compileAndRun(int rounds, Queue<Outcome> outcomes) {
    for (int round = 0; round < rounds; round++) {
      outcomes.add(TestSandbox.runBody("return x + " + round + ";", round));
    }
  }

  private static void assertNoThreadIsRestricted() throws IOException {
    try (Stream<Path> threads = Files.list(Path.of("/proc/self/task"))) {
      assertThat(threads.map(SandboxEndTest::restrictions))
          .hasSizeGreaterThan(5)
          .allSatisfy(
              status -> assertThat(status).contains("NoNewPrivs:\t0").contains("Seccomp:\t0"));
    }
  }

  @Test
  void workers_giveWayToTheServer() {
    TestSandbox.runBody("return x;", 1);
    List<ProcessHandle> below = workersBelow(TestSandbox.shared());
    assertThat(below).hasSizeGreaterThanOrEqualTo(2);
    assertThat(below).allSatisfy(process -> assertThat(niceness(process)).isGreaterThan(0));
  }

  /** The nineteenth field; one that has ended meanwhile gives way to everybody. */
  private static int niceness(ProcessHandle process) {
    try {
      String stat = Files.readString(Path.of("/proc", Long.toString(process.pid()), "stat"));
      return Integer.parseInt(stat.substring(stat.lastIndexOf(')') + 2).split(" ")[16]);
    } catch (IOException gone) {
      return Integer.MAX_VALUE;
    }
  }

  @Test
  void manyRuns_leaveNoDescriptorOrThread() throws Exception {
    TestSandbox.runBody("return x;", 1);
    long descriptors = count("/proc/self/fd");
    long threads = Thread.getAllStackTraces().size();
    var program =
        TestSandbox.function(
            "class Learner { static double f(double x) { return x; } }",
            ValueType.DOUBLE,
            ValueType.DOUBLE);
    for (int i = 0; i < 20; i++) {
      TestSandbox.run(program, new Value.OfDouble(i));
    }
    assertThat(count("/proc/self/fd")).isLessThanOrEqualTo(descriptors + 2);
    assertThat(Thread.getAllStackTraces().size()).isLessThanOrEqualTo((int) threads + 2);
  }

  private static List<ProcessHandle> workersBelow(Sandbox sandbox) {
    return sandbox.spawnerProcess().stream()
        .flatMap(spawner -> Stream.concat(Stream.of(spawner), spawner.descendants()))
        .filter(SandboxEndTest::runs)
        .toList();
  }

  private static boolean runs(ProcessHandle process) {
    return process.isAlive();
  }

  private static long count(String folder) throws IOException {
    try (Stream<Path> entries = Files.list(Path.of(folder))) {
      return entries.count();
    }
  }

  private static String restrictions(Path thread) {
    try {
      return Files.readString(thread.resolve("status"));
    } catch (java.nio.file.NoSuchFileException ended) {
      return "NoNewPrivs:\t0 Seccomp:\t0";
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** They end at once; a busy machine may take longer to show it. */
  private static void assertGone(List<ProcessHandle> processes) {
    long end = System.nanoTime() + SOON.toNanos();
    while (processes.stream().anyMatch(SandboxEndTest::runs) && System.nanoTime() < end) {
      LockSupport.parkNanos(1_000_000);
    }
    assertThat(processes).as("gone after " + SOON).noneMatch(SandboxEndTest::runs);
  }
}
