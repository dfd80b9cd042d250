package dev.gradus.worker;

import dev.gradus.kernel.Credentials;
import dev.gradus.kernel.Execution;
import dev.gradus.kernel.KernelException;
import dev.gradus.kernel.Landlock;
import dev.gradus.kernel.Namespaces;
import dev.gradus.kernel.ProcessControl;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Restricts itself and gives way to the server, then becomes the spawner.
 *
 * <p>Landlock and credentials belong to a thread. Replacing the program by the thread that has
 * restricted itself makes them hold for the whole new process and everything that it starts.
 *
 * <p>Arguments: the user id to take on or {@code -}; {@code own} to leave the network, {@code
 * shared} to stay in it, or the name of the one that must have been left before; the readable paths
 * joined by colons or {@code -} for no Landlock; then the spawner's command line.
 */
public final class Launcher {
  /** Whoever reads a page waits for milliseconds of the server's; grading may take its time. */
  private static final int NICENESS = 5;

  private final List<String> report = new ArrayList<>();

  private Launcher() {}

  public static void main(String[] arguments) {
    List<String> command = List.of(arguments).subList(3, arguments.length);
    Launcher launcher = new Launcher();
    ProcessControl.giveWay(NICENESS);
    ProcessControl.beEndedFirst();
    launcher.restrict(arguments[0], arguments[1], arguments[2]);
    List<String> spawner = new ArrayList<>(command);
    spawner.addAll(launcher.report);
    Execution.replaceBy(spawner);
  }

  /** Each restriction is tried on its own; what failed is told, and weighed by the server. */
  private void restrict(String user, String network, String paths) {
    attempt("privileges", ProcessControl::gainNoPrivileges);
    if (network.equals("own")) {
      attempt("network", Namespaces::leaveNetwork);
    } else if (!network.equals("shared")) {
      attempt("network", () -> Namespaces.requireOtherThan(network));
    }
    if (!paths.equals("-")) {
      List<Path> readable = List.of(paths.split(":")).stream().map(Path::of).toList();
      attempt("landlock", () -> Landlock.leaveReadable(readable));
    }
    if (!user.equals("-")) {
      attempt("user", () -> Credentials.become(Integer.parseInt(user)));
    }
  }

  private void attempt(String restriction, Runnable action) {
    try {
      action.run();
      report.add(restriction + "=held");
    } catch (KernelException refused) {
      report.add(restriction + "=" + refused.getMessage());
    }
  }
}
