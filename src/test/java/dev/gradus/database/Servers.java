package dev.gradus.database;

/** What befalls a server in tests. */
final class Servers {
  private Servers() {}

  /** Kills the server as a crash would, and returns when it is dead. */
  static void kill(DatabaseHome home) {
    ProcessHandle postmaster =
        ProcessHandle.of(Postmaster.find(home.data()).orElseThrow().pid()).orElseThrow();
    postmaster.destroyForcibly();
    postmaster.onExit().join();
  }
}
