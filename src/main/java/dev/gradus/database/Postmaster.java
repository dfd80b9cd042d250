package dev.gradus.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A live server process, as its own {@code postmaster.pid} describes it. */
record Postmaster(long pid, int port, boolean ready) {
  // Lines of postmaster.pid, fixed since PostgreSQL 10: pid, data folder, start time, port,
  // socket folder, listen address, shared memory key, status.
  private static final int PID = 0;
  private static final int PORT = 3;
  private static final int STATUS = 7;

  /** The server that owns the cluster, if one is alive; a stale file counts as none. */
  static Optional<Postmaster> find(Path data) {
    List<String> lines;
    try {
      lines = Files.readAllLines(data.resolve("postmaster.pid"));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new DatabaseUnavailableException(
          "The database folder " + data + " cannot be read: " + e.getMessage(), e);
    }
    if (lines.size() <= PORT || !isPostgres(Long.parseLong(lines.get(PID).strip()))) {
      return Optional.empty();
    }
    boolean ready = lines.size() > STATUS && lines.get(STATUS).strip().equals("ready");
    return Optional.of(
        new Postmaster(
            Long.parseLong(lines.get(PID).strip()),
            Integer.parseInt(lines.get(PORT).strip()),
            ready));
  }

  /** A number may have been given to another process since; its program's name tells. */
  private static boolean isPostgres(long pid) {
    return ProcessHandle.of(pid)
        .filter(ProcessHandle::isAlive)
        .flatMap(process -> process.info().command())
        .filter(command -> Path.of(command).getFileName().toString().startsWith("postgres"))
        .isPresent();
  }
}
