package dev.gradus.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;

/** The one server of a {@link DatabaseHome}, as seen from this process. */
final class PostgresServer {
  private static final Duration LIMIT = Duration.ofSeconds(60);

  private final DatabaseHome home;
  private final boolean durable;
  private final Function<DatabaseHome, ServerUser> runsAs;
  private final ServerUsers users;

  PostgresServer(DatabaseHome home, boolean durable, Function<DatabaseHome, ServerUser> runsAs) {
    this.home = home;
    this.durable = durable;
    this.runsAs = runsAs;
    this.users = new ServerUsers(home.usersLock());
  }

  /** The port of the live server; sets it up, starts it, or waits for it, as needed. */
  synchronized int port() {
    try {
      if (users.joined()) {
        Optional<Postmaster> live = Postmaster.find(home.data());
        if (live.isPresent() && live.get().ready()) {
          return live.get().port();
        }
      }
      return join();
    } catch (IOException e) {
      throw DatabaseTrouble.explain(home, e);
    }
  }

  String password() {
    try {
      return new SecretFile(home.password()).read();
    } catch (IOException e) {
      throw DatabaseTrouble.explain(home, e);
    }
  }

  /** Leaves the server, and stops it if no other process uses it. */
  synchronized void leave() throws IOException {
    if (!users.joined() || !Files.isDirectory(home.folder())) {
      return;
    }
    try (var turn = Turn.await(home.turnLock())) {
      if (users.leave() && Postmaster.find(home.data()).isPresent()) {
        programs().run("pg_ctl", "stop", "--pgdata=" + home.data(), "--mode=fast", "--wait");
      }
    }
  }

  private int join() throws IOException {
    createFolder();
    try (var turn = Turn.await(home.turnLock())) {
      users.join();
      if (home.isSetUp()) {
        PostgresCluster.refuseOtherMajor(home);
      } else {
        PostgresCluster.refuseIfTooLittleRoom(home);
        PostgresCluster.setUp(home, programs());
      }
      return awaitReady().port();
    }
  }

  /** Starts the server if none is alive, and again if one dies before it is ready. */
  private Postmaster awaitReady() throws IOException {
    long deadline = System.nanoTime() + LIMIT.toNanos();
    while (System.nanoTime() < deadline) {
      Optional<Postmaster> live = Postmaster.find(home.data());
      if (live.isEmpty()) {
        new PostgresStart(home, programs(), durable).run();
      } else if (live.get().ready()) {
        return live.get();
      } else {
        Turn.pause();
      }
    }
    throw new DatabaseUnavailableException(
        "The embedded PostgreSQL was not ready within %d s; its last words are in %s"
            .formatted(LIMIT.toSeconds(), home.serverLog()));
  }

  private PostgresPrograms programs() throws IOException {
    PostgresSoftware software = PostgresSoftware.unpack(home);
    ServerUser user = runsAs.apply(home);
    if (!user.can("true")) {
      throw new DatabaseUnavailableException(
          "PostgreSQL does not run as root, and %s, which changes that, does not work; start Gradus as an ordinary user"
              .formatted(String.join(" ", user.prefix())));
    }
    if (!user.can("test", "-r", software.program("postgres").toString())) {
      throw new DatabaseUnavailableException(
          "PostgreSQL does not run as root, and no other user can read %s; set GRADUS_HOME to a folder that all users may enter"
              .formatted(home.folder()));
    }
    return new PostgresPrograms(home, software, user);
  }

  /** Others may pass through, to the programs, if the server runs as another user than we do. */
  private void createFolder() throws IOException {
    if (!Files.isDirectory(home.folder())) {
      Files.createDirectories(home.folder());
      Files.setPosixFilePermissions(home.folder(), PosixFilePermissions.fromString("rwx--x--x"));
    }
  }
}
