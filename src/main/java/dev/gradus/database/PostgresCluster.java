package dev.gradus.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;

/** Sets up the files of a new database, once, before any server runs on them. */
final class PostgresCluster {
  /** The name of the application's role and of its database. */
  static final String NAME = "gradus";

  /** Programs, an empty cluster, and some room to grow into. */
  private static final long ROOM = 250L << 20;

  /** One way in: the application's role, to its database, from this machine, by password. */
  private static final String ACCESS = "host gradus gradus 127.0.0.1/32 scram-sha-256\n";

  private PostgresCluster() {}

  static void refuseIfTooLittleRoom(DatabaseHome home) throws IOException {
    long free = Files.getFileStore(home.folder()).getUsableSpace();
    if (free < ROOM) {
      throw new DatabaseUnavailableException(
          "The disk that holds %s has %d MB free, and a new database needs %d MB"
              .formatted(home.folder(), free >> 20, ROOM >> 20));
    }
  }

  /** A cluster of another major version has another format, which our programs cannot read. */
  static void refuseOtherMajor(DatabaseHome home) throws IOException {
    String major = Files.readString(home.data().resolve("PG_VERSION")).strip();
    if (!major.equals(PostgresSoftware.MAJOR)) {
      throw new DatabaseUnavailableException(
          "The database in %s was made by PostgreSQL %s, and this is PostgreSQL %s; use the release of Gradus that made it, or another GRADUS_HOME"
              .formatted(home.folder(), major, PostgresSoftware.MAJOR));
    }
  }

  static void setUp(DatabaseHome home, PostgresPrograms programs) throws IOException {
    Path data = home.unfinishedData();
    Folders.delete(data);
    Files.createDirectory(data);
    programs.user().own(data);
    // The superuser has no password and no line in pg_hba.conf: it cannot sign in at all.
    programs.run(
        "initdb",
        "--pgdata=" + data,
        "--username=postgres",
        "--auth=reject",
        "--encoding=UTF8",
        "--locale=C",
        "--locale-provider=builtin",
        "--builtin-locale=C.UTF-8",
        "--data-checksums",
        "--no-instructions");
    Path access = data.resolve("pg_hba.conf");
    Files.writeString(access, ACCESS);
    programs.user().own(access);
    String password = SecretFile.random();
    createRole(programs, data, password);
    new SecretFile(home.password()).write(password);
    Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwx------"));
    Files.move(data, home.data(), StandardCopyOption.ATOMIC_MOVE);
  }

  private static void createRole(PostgresPrograms programs, Path data, String password)
      throws IOException {
    // One statement a line. The password is hexadecimal, so it needs no quoting.
    String statements =
        """
        CREATE ROLE gradus LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION PASSWORD '%s'
        CREATE DATABASE gradus OWNER gradus
        REVOKE ALL ON DATABASE gradus FROM PUBLIC
        """
            .formatted(password);
    String output =
        programs.feed(statements, "postgres", "--single", "-D", data.toString(), "postgres");
    // Single-user mode ends with 0 even if a statement failed.
    if (output.contains("ERROR:") || output.contains("FATAL:")) {
      throw new PostgresProgramException("postgres --single", 0, output);
    }
  }
}
