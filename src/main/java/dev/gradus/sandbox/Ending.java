package dev.gradus.sandbox;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How a worker's process ended, in words for an administrator. */
final class Ending {
  private static final Pattern BY_SIGNAL = Pattern.compile("exit code (1[2-9]\\d)");

  /** What Java adds to a signal's number, as shells do. */
  private static final int SIGNAL = 128;

  private static final Map<Integer, String> SIGNALS =
      Map.of(
          4, "SIGILL",
          6, "SIGABRT",
          7, "SIGBUS",
          8, "SIGFPE",
          9, "SIGKILL",
          11, "SIGSEGV",
          15, "SIGTERM",
          24, "SIGXCPU",
          31, "SIGSYS");

  private Ending() {}

  /**
   * @param how as the spawner tells it, {@code exit code n}
   */
  static String words(String how) {
    Matcher code = BY_SIGNAL.matcher(how);
    if (!code.matches() || Integer.parseInt(code.group(1)) <= SIGNAL) {
      return how;
    }
    int signal = Integer.parseInt(code.group(1)) - SIGNAL;
    return "killed by signal %d%s"
        .formatted(signal, SIGNALS.containsKey(signal) ? " (" + SIGNALS.get(signal) + ")" : "");
  }
}
