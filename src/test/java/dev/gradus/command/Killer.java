package dev.gradus.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.ServerProcess;
import dev.gradus.command.Kill.Target;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.IntSupplier;

/**
 * Kills what a server consists of, in an order and at times drawn from a seed, each when some
 * submission is where the plan wants it; starts the server again when that died. Keeps a log.
 */
final class Killer {
  private static final Duration SETTLED = Duration.ofMillis(4);
  private static final Duration PATIENCE = Duration.ofSeconds(15);

  private final Path home;
  private final Map<String, String> environment;
  private final Random random;
  private final List<String> log = Collections.synchronizedList(new ArrayList<>());
  private final Set<String> hit = Collections.synchronizedSet(new LinkedHashSet<>());
  private final long start = System.nanoTime();
  private volatile ServerProcess server;
  private StageWatch stages;

  Killer(Path home, Map<String, String> environment, Random random) throws IOException {
    this.home = home;
    this.environment = environment;
    this.random = random;
    this.server = ServerProcess.ready(home, environment);
    this.stages = new StageWatch(server);
  }

  ServerProcess server() {
    return server;
  }

  /** What was killed, in order. */
  List<String> log() {
    return List.copyOf(log);
  }

  /** The stages in which a submission was when something was killed. */
  Set<String> hit() {
    return Set.copyOf(hit);
  }

  /**
   * Carries out the plan, in an order of its own; between two kills some submissions end.
   *
   * @param graded how many have ended
   * @param waiting how many were handed in and have not
   */
  void carryOut(List<Kill> plan, IntSupplier graded, IntSupplier waiting) throws Exception {
    var shuffled = new ArrayList<>(plan);
    Collections.shuffle(shuffled, random);
    for (Kill kill : shuffled) {
      int next = graded.getAsInt() + 1 + random.nextInt(8);
      await(() -> graded.getAsInt() >= next);
      boolean there = await(() -> isIn(kill.stage(), waiting.getAsInt()));
      Thread.sleep(random.nextInt(3));
      carryOut(kill, there);
    }
  }

  private boolean isIn(String stage, int waiting) {
    return stage.equals("queued") ? waiting > stages.inWork().size() : stages.isIn(stage, SETTLED);
  }

  private void carryOut(Kill kill, boolean there) throws Exception {
    var inWork = stages.inWork();
    boolean done = kill(kill.target());
    String line =
        "%4d s  %-20s %s%s, in work: %s"
            .formatted(
                (System.nanoTime() - start) / 1_000_000_000,
                kill.target(),
                kill.stage(),
                done ? "" : " (there was none to kill)",
                inWork);
    log.add(line);
    System.out.println(line);
    if (done) {
      hit.addAll(inWork.values());
      if (there && kill.stage().equals("queued")) {
        hit.add("queued");
      }
    }
  }

  private boolean kill(Target target) throws Exception {
    switch (target) {
      case COMPILE_WORKER -> {
        return killBusiest("dev.gradus.worker.CompileWorker");
      }
      case RUNNER -> {
        return killBusiest("dev.gradus.worker.Runner");
      }
      case SPAWNER -> {
        return killBusiest("dev.gradus.worker.Spawner");
      }
      case POSTMASTER -> {
        return ProcessHandle.of(postmaster()).map(ProcessHandle::destroyForcibly).orElse(false);
      }
      case SERVER, SERVER_ASKED_TO_END -> {
        var processes = server.descendants();
        if (target == Target.SERVER) {
          server.kill();
        } else {
          server.terminate();
        }
        assertThat(ServerProcess.survivors(processes, Duration.ofSeconds(20))).isEmpty();
        server = ServerProcess.ready(home, environment);
        stages = new StageWatch(server);
        return true;
      }
    }
    throw new AssertionError(target);
  }

  private boolean killBusiest(String mainClass) {
    return server.descendants().stream()
        .filter(process -> command(process).contains(mainClass))
        .max(Comparator.comparingLong(Killer::ticks))
        .map(ProcessHandle::destroyForcibly)
        .orElse(false);
  }

  private long postmaster() throws IOException {
    Path file = home.resolve("database/data/postmaster.pid");
    return Long.parseLong(Files.readAllLines(file).getFirst());
  }

  private static String command(ProcessHandle process) {
    return ofProcess(process, "cmdline").replace('\0', ' ');
  }

  /** Its processor time, in the kernel's ticks. */
  private static long ticks(ProcessHandle process) {
    String stat = ofProcess(process, "stat");
    String[] fields = stat.substring(stat.lastIndexOf(')') + 1).strip().split(" ");
    return fields.length < 13 ? 0 : Long.parseLong(fields[11]) + Long.parseLong(fields[12]);
  }

  private static String ofProcess(ProcessHandle process, String file) {
    try {
      return Files.readString(Path.of("/proc", Long.toString(process.pid()), file));
    } catch (IOException gone) {
      return "";
    }
  }

  private static boolean await(BooleanSupplier condition) throws InterruptedException {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() - deadline > 0) {
        return false;
      }
      Thread.sleep(1);
    }
    return true;
  }
}
