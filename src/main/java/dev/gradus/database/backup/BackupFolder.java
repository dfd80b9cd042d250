package dev.gradus.database.backup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The folder in which backups are kept, for its owner's eyes only. */
final class BackupFolder {

  private static final DateTimeFormatter NAME =
      DateTimeFormatter.ofPattern("'gradus-'yyyyMMdd'T'HHmmss'Z.zip'").withZone(ZoneOffset.UTC);
  private static final Pattern NAMES = Pattern.compile("gradus-\\d{8}T\\d{6}Z\\.zip");

  private final Path folder;

  BackupFolder(Path folder) {
    this.folder = folder;
  }

  Path path() {
    return folder;
  }

  /** Newest first. */
  List<StoredBackup> list() {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (var files = Files.list(folder)) {
      return files
          .filter(file -> NAMES.matcher(file.getFileName().toString()).matches())
          .map(BackupFolder::stored)
          .sorted(Comparator.comparing(StoredBackup::madeAt).reversed())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Optional<StoredBackup> find(String name) {
    return list().stream().filter(each -> each.name().equals(name)).findFirst();
  }

  private static StoredBackup stored(Path file) {
    try {
      var name = file.getFileName().toString();
      return new StoredBackup(file, Instant.from(NAME.parse(name)), Files.size(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Has its name only when it is whole and on the disk. */
  StoredBackup add(Connection connection, Instant now) throws IOException {
    if (!Files.isDirectory(folder)) {
      Files.createDirectories(folder);
      Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
    }
    Path file = folder.resolve(NAME.format(now));
    write(connection, file);
    return stored(file);
  }

  /** Writes a backup to any file; what was there before stays until the new one is whole. */
  static Manifest write(Connection connection, Path file) throws IOException {
    Path absolute = file.toAbsolutePath();
    var owner = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    Path unfinished =
        Files.createTempFile(
            absolute.getParent(), absolute.getFileName().toString(), ".part", owner);
    try {
      Manifest manifest;
      try (var target = Files.newOutputStream(unfinished)) {
        manifest = Backup.write(connection, target);
      }
      try (var written = FileChannel.open(unfinished, StandardOpenOption.WRITE)) {
        written.force(true);
      }
      Files.move(unfinished, absolute, StandardCopyOption.ATOMIC_MOVE);
      return manifest;
    } finally {
      Files.deleteIfExists(unfinished);
    }
  }

  /** Deletes the oldest. */
  void keep(int newest) throws IOException {
    for (var old : list().stream().skip(newest).toList()) {
      Files.delete(old.file());
    }
  }
}
