package dev.gradus.sandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The control groups of this process, of either version, and those that it may make below them; see
 * {@code cgroups(7)}.
 */
final class GroupTree {
  private static final String PROCESSES = "cgroup.procs";

  /** Where this process moves to, since only a group without processes can have controlled ones. */
  private static final String SERVER = "gradus-server";

  private final List<Mount> mounts;
  private final List<String> memberships;

  /** A mounted hierarchy: which folder of it is seen where, and what it controls. */
  private record Mount(Path root, Path point, boolean second, List<String> options) {

    /** Reads a line of {@code /proc/self/mountinfo}; nothing if it is another file system. */
    static Optional<Mount> of(String line) {
      String[] halves = line.split(" - ", 2);
      String[] about = halves[0].split(" ");
      String[] system = halves[halves.length - 1].split(" ");
      if (about.length < 5 || system.length < 3 || !system[0].matches("cgroup2?")) {
        return Optional.empty();
      }
      return Optional.of(
          new Mount(
              Path.of(about[3]),
              Path.of(about[4]),
              system[0].equals("cgroup2"),
              List.of(system[2].split(","))));
    }

    /** A container may see nothing but its own group, under whatever name that has outside. */
    Path folder(Path group) {
      return group.startsWith(root) ? point.resolve(root.relativize(group)) : point;
    }
  }

  private GroupTree(List<Mount> mounts, List<String> memberships) {
    this.mounts = mounts;
    this.memberships = memberships;
  }

  /** Of this process. */
  static GroupTree own() throws IOException {
    return of(
        Files.readAllLines(Path.of("/proc/self/mountinfo")),
        Files.readAllLines(Path.of("/proc/self/cgroup")));
  }

  /** As {@code /proc/self/mountinfo} and {@code /proc/self/cgroup} tell them. */
  static GroupTree of(List<String> mountinfo, List<String> memberships) {
    return new GroupTree(
        mountinfo.stream().map(Mount::of).flatMap(Optional::stream).toList(), memberships);
  }

  /** The folder below which a group can be made that this controller limits. */
  Parent parent(Controller controller) throws IOException {
    Optional<Mount> first =
        mounts.stream()
            .filter(mount -> !mount.second() && mount.options().contains(controller.label()))
            .findFirst();
    if (first.isPresent()) {
      return new Parent(first.get().folder(membership(controller.label())), false);
    }
    Mount second =
        mounts.stream()
            .filter(Mount::second)
            .findFirst()
            .orElseThrow(() -> new IOException("this system has no control groups"));
    Path folder = second.folder(membership(""));
    Path parent = folder.endsWith(SERVER) ? folder.resolve("..").normalize() : folder;
    handDown(controller, parent);
    return new Parent(parent, true);
  }

  /** A folder below which groups can be made, and its version of control groups. */
  record Parent(Path folder, boolean second) {}

  /** From lines such as {@code 4:cpu,cpuacct:/a/group}, or {@code 0::/a/group} in the second. */
  private Path membership(String controller) {
    return memberships.stream()
        .map(line -> line.split(":", 3))
        .filter(parts -> Arrays.asList(parts[1].split(",")).contains(controller))
        .map(parts -> Path.of(parts[2]))
        .findFirst()
        .orElse(Path.of("/"));
  }

  private static void handDown(Controller controller, Path parent) throws IOException {
    String name = controller.label();
    if (!words(parent.resolve("cgroup.controllers")).contains(name)) {
      throw new IOException(parent + " has no controller " + name);
    }
    Path handedDown = parent.resolve("cgroup.subtree_control");
    if (words(handedDown).contains(name)) {
      return;
    }
    try {
      write(handedDown, "+" + name);
    } catch (IOException busy) {
      leave(parent);
      write(handedDown, "+" + name);
    }
  }

  /** Moves this process and its own into a group below; there may be no others. */
  private static void leave(Path parent) throws IOException {
    List<String> all = words(parent.resolve(PROCESSES));
    ProcessHandle self = ProcessHandle.current();
    List<String> below = self.descendants().map(each -> Long.toString(each.pid())).toList();
    if (!all.stream().allMatch(each -> each.equals("" + self.pid()) || below.contains(each))) {
      throw new IOException(
          "the control group "
              + parent
              + " has other processes too; a systemd unit with Delegate=yes has one of its own");
    }
    Path server = Files.createDirectories(parent.resolve(SERVER));
    for (String process : all) {
      write(server.resolve(PROCESSES), process);
    }
  }

  private static List<String> words(Path file) throws IOException {
    return List.of(Files.readString(file).strip().split("\\s+"));
  }

  /** The kernel's files are there already: writing must not make another. */
  static void write(Path file, String text) throws IOException {
    Files.writeString(file, text, StandardOpenOption.WRITE);
  }
}
