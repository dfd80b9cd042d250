package dev.gradus.database.backup;

import java.nio.file.Path;
import java.time.Instant;

/** A backup that is kept on this machine. */
public record StoredBackup(Path file, Instant madeAt, long bytes) {

  public String name() {
    return file.getFileName().toString();
  }
}
