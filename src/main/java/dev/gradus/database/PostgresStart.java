package dev.gradus.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** One start of the server, with another try where the trouble passes by itself. */
final class PostgresStart {
  private static final int TRIES = 50;

  /** Ours was taken between looking and starting. */
  private static final String PORT_TAKEN = "Address already in use";

  /** The processes of a server that was killed need a moment to see it and end. */
  private static final String REMAINS = "is still in use";

  private static final String OPTIONS =
      "-c listen_addresses=127.0.0.1 -c unix_socket_directories='' -c cluster_name=gradus"
          + " -c timezone=UTC -c log_timezone=UTC -c log_checkpoints=off";
  private static final String FORGETFUL =
      " -c fsync=off -c synchronous_commit=off -c full_page_writes=off";

  private final DatabaseHome home;
  private final PostgresPrograms programs;
  private final boolean durable;

  PostgresStart(DatabaseHome home, PostgresPrograms programs, boolean durable) {
    this.home = home;
    this.programs = programs;
    this.durable = durable;
  }

  void run() throws IOException {
    for (int attempt = 1; !started(attempt); attempt++) {
      Turn.pause();
    }
  }

  /** False if it is worth another try. */
  private boolean started(int attempt) throws IOException {
    freshLog();
    try {
      programs.run(
          "pg_ctl",
          "start",
          "--pgdata=" + home.data(),
          "--log=" + home.serverLog(),
          "--wait",
          "--options=-p " + freePort() + " " + OPTIONS + (durable ? "" : FORGETFUL));
      return true;
    } catch (PostgresProgramException e) {
      String log = Files.readString(home.serverLog());
      if (attempt < TRIES && (log.contains(PORT_TAKEN) || log.contains(REMAINS))) {
        return false;
      }
      throw new PostgresProgramException("postgres", 1, log);
    }
  }

  /** The log of this start alone, owned by the server; the one before is kept. */
  private void freshLog() throws IOException {
    Path log = home.serverLog();
    if (Files.exists(log)) {
      Path previous = log.resolveSibling("server.previous.log");
      Files.move(log, previous, StandardCopyOption.REPLACE_EXISTING);
    }
    Files.createFile(log);
    programs.user().own(log);
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
