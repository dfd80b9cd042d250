package dev.gradus.sandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/**
 * A group of the kernel's that holds all workers below what they may take together, where this
 * server is allowed to make one. Each of them has limits of its own besides; no tier needs this.
 */
final class ControlGroup implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger(ControlGroup.class.getName());
  private static final Duration PATIENCE = Duration.ofSeconds(2);
  private static final String PREFIX = "gradus-workers-";
  private static final AtomicInteger MADE = new AtomicInteger();

  private final String name = PREFIX + ProcessHandle.current().pid() + "-" + MADE.getAndIncrement();
  private final Set<Path> folders = new LinkedHashSet<>();
  private final List<String> bounds = new ArrayList<>();

  private ControlGroup() {}

  /** Of all controllers that can be had; none if none can. */
  static ControlGroup make(FleetLimits limits) {
    ControlGroup group = new ControlGroup();
    try {
      group.add(GroupTree.own(), limits);
    } catch (IOException noProc) {
      group.bounds.add("nothing is known of control groups: " + noProc.getMessage());
    }
    LOG.log(
        System.Logger.Level.DEBUG, "All workers together: {0}.", String.join("; ", group.bounds));
    return group;
  }

  static ControlGroup make(GroupTree tree, FleetLimits limits) {
    ControlGroup group = new ControlGroup();
    group.add(tree, limits);
    return group;
  }

  private void add(GroupTree tree, FleetLimits limits) {
    for (Controller controller : Controller.values()) {
      try {
        add(tree.parent(controller), controller, limits);
        bounds.add(controller.words(limits));
      } catch (IOException refused) {
        bounds.add("no limit by the controller %s: %s".formatted(controller.label(), why(refused)));
      }
    }
  }

  private void add(GroupTree.Parent parent, Controller controller, FleetLimits limits)
      throws IOException {
    removeOld(parent.folder());
    Path folder = Files.createDirectories(parent.folder().resolve(name));
    folders.add(folder);
    String limit = Long.toString(controller.limit(limits, parent.second()));
    GroupTree.write(folder.resolve(controller.file(parent.second())), limit);
  }

  /** Of servers that were killed; the kernel keeps those that have processes still. */
  private static void removeOld(Path parent) throws IOException {
    try (Stream<Path> entries = Files.list(parent)) {
      entries
          .filter(entry -> entry.getFileName().toString().startsWith(PREFIX))
          .filter(entry -> !isOfLivingServer(entry.getFileName().toString()))
          .forEach(ControlGroup::remove);
    }
  }

  private static boolean isOfLivingServer(String name) {
    String process = name.substring(PREFIX.length()).split("-")[0];
    return !process.matches("[0-9]{1,18}")
        || ProcessHandle.of(Long.parseLong(process)).filter(ProcessHandle::isAlive).isPresent();
  }

  private static boolean remove(Path folder) {
    try {
      return Files.deleteIfExists(folder);
    } catch (IOException busy) {
      return false;
    }
  }

  private static String why(IOException refused) {
    return switch (refused) {
      case java.nio.file.AccessDeniedException denied -> denied.getFile() + " can't be written";
      case java.nio.file.NoSuchFileException absent -> absent.getFile() + " is not there";
      case java.nio.file.FileSystemException other ->
          (other.getFile() + ": " + other.getReason()).toLowerCase(Locale.ROOT);
      default -> String.valueOf(refused.getMessage());
    };
  }

  /** What all workers together are held to, and what of it could not be had, in words. */
  List<String> bounds() {
    return List.copyOf(bounds);
  }

  /** One for each hierarchy that this group is in. */
  List<Path> folders() {
    return List.copyOf(folders);
  }

  /** Takes in a process, and all that it starts from now on. */
  void take(long process) {
    for (Path folder : folders) {
      try {
        GroupTree.write(folder.resolve("cgroup.procs"), Long.toString(process));
      } catch (IOException refused) {
        LOG.log(System.Logger.Level.WARNING, "Workers are not held by " + folder, refused);
      }
    }
  }

  /** How many processes the kernel has ended in it, because there was no memory left for them. */
  long endedForMemory() {
    return folders.stream()
        .flatMap(folder -> Stream.of("memory.oom_control", "memory.events").map(folder::resolve))
        .mapToLong(ControlGroup::kills)
        .sum();
  }

  private static long kills(Path events) {
    try (Stream<String> lines = Files.lines(events)) {
      return lines
          .filter(line -> line.startsWith("oom_kill "))
          .mapToLong(line -> Long.parseLong(line.substring("oom_kill ".length())))
          .sum();
    } catch (IOException absent) {
      return 0;
    }
  }

  /** Those that ended a moment ago are in it still; after that time it is left to the next one. */
  @Override
  public void close() {
    long end = System.nanoTime() + PATIENCE.toNanos();
    for (Path folder : folders) {
      while (!remove(folder) && Files.exists(folder) && System.nanoTime() < end) {
        LockSupport.parkNanos(5_000_000);
      }
    }
  }
}
