package dev.gradus.database;

import java.nio.file.Files;
import java.nio.file.Path;

/** The folder of an embedded database, and what lies where in it. */
record DatabaseHome(Path folder) {

  DatabaseHome {
    folder = folder.toAbsolutePath().normalize();
  }

  /** The cluster; appears whole, by a rename, when setting up is done. */
  Path data() {
    return folder.resolve("data");
  }

  /** A cluster that is being set up; left over only if that was interrupted. */
  Path unfinishedData() {
    return folder.resolve("data.unfinished");
  }

  /** The password of the application's role, readable by the owner of the folder alone. */
  Path password() {
    return folder.resolve("password");
  }

  Path serverLog() {
    return folder.resolve("server.log");
  }

  /** What the last PostgreSQL program printed. */
  Path commandLog() {
    return folder.resolve("command.log");
  }

  /** Locked while one process sets up, starts or stops the server. */
  Path turnLock() {
    return folder.resolve("turn.lock");
  }

  /** Locked, shared, by each process that uses the server. */
  Path usersLock() {
    return folder.resolve("users.lock");
  }

  boolean isSetUp() {
    return Files.exists(data().resolve("PG_VERSION"));
  }
}
