package dev.gradus.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What hostile programs could leave behind: processes, threads, open files, temporary files. */
public final class Traces {
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final Duration MAKING_OF_CACHES = Duration.ofMinutes(3);

  /** A worker is this JDK's helper for starting processes before it is its JVM. */
  private static final String JDK = System.getProperty("java.home");

  private static final List<Path> SHARED_FOLDERS =
      List.of(Path.of("/tmp"), Path.of("/var/tmp"), Path.of("/dev/shm"));

  /** Classes that are loaded late open their jars, and pools of other rooms start their threads. */
  private static final int OF_OTHERS = 12;

  private final Sandbox sandbox;
  private final Look before;

  private Traces(Sandbox sandbox) {
    this.sandbox = sandbox;
    this.before = new Look(sandbox.spawnerProcess().orElseThrow());
  }

  /**
   * As it is now, when all runners have booted and no start-up cache is being made.
   *
   * @param runners how many runners stand ready
   */
  public static Traces of(Sandbox sandbox, int runners) {
    await(MAKING_OF_CACHES, () -> threads(Traces::makesCache) == 0);
    await(PATIENCE, () -> sandbox.staff().runners() == runners);
    return new Traces(sandbox);
  }

  /** The processes that compile what is graded. */
  public static Set<Long> compileWorkers(Sandbox sandbox) {
    return sandbox
        .spawnerProcess()
        .orElseThrow()
        .children()
        .filter(child -> child.info().commandLine().orElse("").endsWith("CompileWorker"))
        .filter(child -> !child.info().commandLine().orElse("").contains("worker.nice"))
        .map(ProcessHandle::pid)
        .collect(Collectors.toSet());
  }

  /**
   * That there soon is no more than there was: no process, none of our threads, no pipe, no file.
   * Of threads and open files of other kinds there may be a few more, since other rooms have
   * theirs.
   */
  public void assertNoMore() {
    // What was seen last is judged: the next runner may boot at any moment.
    var last = new AtomicReference<>(new Look(before.spawner));
    await(
        PATIENCE,
        () -> {
          last.set(new Look(before.spawner));
          return last.get().isNoMoreThan(before);
        });
    assertThat(sandbox.spawnerProcess()).as("the spawner").contains(before.spawner);
    last.get().assertNoMoreThan(before);
  }

  /** All that there is at a moment. */
  private static final class Look {
    private final ProcessHandle spawner;
    private final List<String> processes;
    private final Set<Long> children = children();
    private final Set<Path> files;
    private final long ownThreads = threads(Traces::isOwn);
    private final long threads = threads(_ -> true);
    private final long pipes = descriptors(ProcessHandle.current(), Traces::isPipe);
    private final long descriptors = descriptors(ProcessHandle.current(), _ -> true);
    private final long ofSpawner;

    private Look(ProcessHandle spawner) {
      this.spawner = spawner;
      this.ofSpawner = descriptors(spawner, _ -> true);
      this.processes =
          spawner.descendants().map(process -> process.info().command().orElse(JDK)).toList();
      this.files = files(spawner);
    }

    private boolean isNoMoreThan(Look before) {
      return processes.size() <= before.processes.size()
          && before.children.containsAll(children)
          && ownThreads <= before.ownThreads
          && pipes <= before.pipes
          && ofSpawner <= before.ofSpawner;
    }

    private void assertNoMoreThan(Look before) {
      assertThat(processes)
          .as("processes below the spawner")
          .hasSizeLessThanOrEqualTo(before.processes.size())
          .allSatisfy(command -> assertThat(command).startsWith(JDK));
      assertThat(children).as("processes below the server").isSubsetOf(before.children);
      assertThat(ownThreads).as("our threads").isLessThanOrEqualTo(before.ownThreads);
      assertThat(threads).as("threads").isLessThan(before.threads + OF_OTHERS);
      assertThat(pipes).as("pipes").isLessThanOrEqualTo(before.pipes);
      assertThat(descriptors).as("open files").isLessThan(before.descriptors + OF_OTHERS);
      assertThat(ofSpawner).as("of the spawner").isLessThanOrEqualTo(before.ofSpawner);
      assertThat(files).as("files of workers").isSubsetOf(before.files);
    }
  }

  private static void await(Duration patience, BooleanSupplier condition) {
    long deadline = System.nanoTime() + patience.toNanos();
    try {
      while (!condition.getAsBoolean() && System.nanoTime() < deadline) {
        Thread.sleep(10);
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }

  private static Set<Long> children() {
    return ProcessHandle.current().children().map(ProcessHandle::pid).collect(Collectors.toSet());
  }

  private static boolean isOwn(String thread) {
    return thread.startsWith("gradus-") || thread.startsWith("process reaper");
  }

  private static boolean makesCache(String thread) {
    return thread.equals("gradus-start-up-cache");
  }

  private static long threads(Predicate<String> named) {
    return Thread.getAllStackTraces().keySet().stream().map(Thread::getName).filter(named).count();
  }

  private static boolean isPipe(Path descriptor) {
    try {
      return Files.readSymbolicLink(descriptor).toString().startsWith("pipe:");
    } catch (IOException closed) {
      return false;
    }
  }

  private static long descriptors(ProcessHandle process, Predicate<Path> counted) {
    try (Stream<Path> open = Files.list(Path.of("/proc", Long.toString(process.pid()), "fd"))) {
      return open.filter(counted).count();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Where workers could have written: their own folder, and as root, when they are a user of their
   * own, what belongs to that user where everybody may write.
   */
  private static Set<Path> files(ProcessHandle spawner) {
    Object worker = owner(Path.of("/proc", Long.toString(spawner.pid())));
    boolean hasOwnUser = !worker.equals(owner(Path.of("/proc/self")));
    Stream<Path> shared = hasOwnUser ? SHARED_FOLDERS.stream() : Stream.empty();
    return Stream.concat(
            tree(TestSandbox.HOME).stream(),
            shared.flatMap(Traces::list).filter(file -> owner(file).equals(worker)))
        .collect(Collectors.toSet());
  }

  private static List<Path> tree(Path folder) {
    return list(folder).flatMap(path -> Stream.concat(Stream.of(path), list(path))).toList();
  }

  private static Stream<Path> list(Path folder) {
    if (!Files.isDirectory(folder)) {
      return Stream.empty();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Nobody owns what another program removes meanwhile. */
  private static Object owner(Path file) {
    try {
      return Files.getAttribute(file, "unix:uid");
    } catch (NoSuchFileException gone) {
      return "nobody";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
