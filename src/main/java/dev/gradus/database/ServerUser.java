package dev.gradus.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Whom PostgreSQL, which refuses to run as root, runs as.
 *
 * <p>Root starts it in a user namespace of its own, where it has no privilege and still owns root's
 * files. Where namespaces are forbidden, as in most containers, it runs as a user without a name,
 * which is not the one that the sandbox's workers run as.
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

  /** A number that owns the cluster and nothing else. */
  record Numbered(int uid) implements ServerUser {
    @Override
    public List<String> prefix() {
      return List.of("setpriv", "--reuid=" + uid, "--regid=" + uid, "--clear-groups");
    }
  }

  /** Below the range of dynamic users, above that of people; unlike nobody, not shared. */
  int UNNAMED = 58_117;

  /** Keeps to the owner of the files of an existing cluster, else takes the best that works. */
  static ServerUser choose(DatabaseHome home) {
    if (!isRoot()) {
      return new Same();
    }
    if (home.isSetUp()) {
      int owner = owner(home.data());
      return owner == 0 ? new Namespace() : new Numbered(owner);
    }
    return works(new Namespace()) ? new Namespace() : new Numbered(UNNAMED);
  }

  /** Gives a file to this user, so that the server can write it. */
  default void own(Path path) throws IOException {
    if (this instanceof Numbered(int uid)) {
      Files.setAttribute(path, "unix:uid", uid);
      Files.setAttribute(path, "unix:gid", uid);
    }
  }

  static boolean isRoot() {
    Path self = Path.of("/proc/self");
    return Files.exists(self) ? owner(self) == 0 : "root".equals(System.getProperty("user.name"));
  }

  private static int owner(Path path) {
    try {
      return (int) Files.getAttribute(path, "unix:uid");
    } catch (IOException e) {
      throw new DatabaseUnavailableException("The owner of " + path + " cannot be read", e);
    }
  }

  private static boolean works(ServerUser user) {
    try {
      var command = new ArrayList<>(user.prefix());
      command.add("true");
      Process process =
          new ProcessBuilder(command)
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
