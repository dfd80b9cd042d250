package dev.gradus.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Whom PostgreSQL, which refuses to run as root, runs as.
 *
 * <p>Root starts it in a user namespace of its own, where it has no privilege and still owns root's
 * files. Where namespaces are forbidden, as in most containers, it runs as a user of the system,
 * another than the sandbox's workers run as.
 */
sealed interface ServerUser {

  /** What to put before a command so that it runs as this user. */
  List<String> prefix();

  /** An ordinary user stays who he is. */
  record Same() implements ServerUser {
    @Override
    public List<String> prefix() {
      return List.of();
    }
  }

  /** Root without any of root's privileges. */
  record Namespace() implements ServerUser {
    @Override
    public List<String> prefix() {
      return List.of("unshare", "--user");
    }
  }

  /** A user of the system that owns the cluster. */
  record SystemUser(int uid) implements ServerUser {
    @Override
    public List<String> prefix() {
      return List.of("setpriv", "--reuid=" + uid, "--regid=" + uid, "--clear-groups");
    }
  }

  /**
   * Candidates, best first; initdb insists on a user with a name. Not nobody: the sandbox's workers
   * may be that.
   */
  List<String> SYSTEM_USERS = List.of("postgres", "daemon", "bin");

  /** Keeps to the owner of the files of an existing cluster, else takes the best that works. */
  static ServerUser choose(DatabaseHome home) {
    if (!isRoot()) {
      return hasName() ? new Same() : new Namespace();
    }
    if (home.isSetUp()) {
      int owner = owner(home.data());
      return owner == 0 ? new Namespace() : new SystemUser(owner);
    }
    return new Namespace().can("true") ? new Namespace() : systemUser();
  }

  /** The first candidate that this system has. */
  static SystemUser systemUser() {
    return SYSTEM_USERS.stream()
        .flatMap(name -> uid(name).stream())
        .map(SystemUser::new)
        .findFirst()
        .orElseThrow(
            () ->
                new DatabaseUnavailableException(
                    "PostgreSQL does not run as root, and there is none of the users "
                        + String.join(", ", SYSTEM_USERS)
                        + "; start Gradus as an ordinary user"));
  }

  /** Gives a file to this user, so that the server can write it. */
  default void own(Path path) throws IOException {
    if (this instanceof SystemUser(int uid)) {
      Files.setAttribute(path, "unix:uid", uid);
      Files.setAttribute(path, "unix:gid", uid);
    }
  }

  static boolean isRoot() {
    Path self = Path.of("/proc/self");
    return Files.exists(self) ? owner(self) == 0 : "root".equals(System.getProperty("user.name"));
  }

  /** Containers may run us as a mere number, which initdb refuses; in a namespace it is nobody. */
  private static boolean hasName() {
    return !"?".equals(System.getProperty("user.name"));
  }

  private static int owner(Path path) {
    try {
      return (int) Files.getAttribute(path, "unix:uid");
    } catch (IOException e) {
      throw new DatabaseUnavailableException("The owner of " + path + " cannot be read", e);
    }
  }

  private static Optional<Integer> uid(String name) {
    try (var users = Files.lines(Path.of("/etc/passwd"))) {
      return users
          .map(line -> line.split(":", -1))
          .filter(user -> user[0].equals(name))
          .map(user -> Integer.valueOf(user[2]))
          .findFirst();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** Whether a command succeeds when this user runs it. */
  default boolean can(String... command) {
    try {
      var whole = new ArrayList<>(prefix());
      whole.addAll(List.of(command));
      Process process =
          new ProcessBuilder(whole)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
    } catch (IOException e) {
      return false; // the program is not installed
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
