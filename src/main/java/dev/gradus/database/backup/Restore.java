package dev.gradus.database.backup;

import dev.gradus.database.backup.Manifest.Table;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.sql.DataSource;

/** Fills an empty database from a backup, or leaves it empty. */
final class Restore {

  private final ZipFile zip;
  private final Manifest manifest;

  private Restore(ZipFile zip, Manifest manifest) {
    this.zip = zip;
    this.manifest = manifest;
  }

  static Manifest from(Path backup, DataSource target) throws IOException {
    try (var zip = new ZipFile(backup.toFile())) {
      var restore = new Restore(zip, Manifest.read(entry(zip, Manifest.ENTRY).readAllBytes()));
      restore.verify();
      restore.into(target);
      return restore.manifest;
    } catch (ZipException e) {
      throw new BackupException(backup + " is no whole zip: " + e.getMessage(), e);
    } catch (SQLException e) {
      throw new BackupException("The backup could not be restored: " + e.getMessage(), e);
    }
  }

  /** Each entry is what it was when the backup was made. */
  private void verify() throws IOException {
    for (var migration : manifest.migrations()) {
      verify(migration.entry(), migration.sha256());
    }
    for (var table : manifest.tables()) {
      verify(table.entry(), table.sha256());
    }
  }

  private void verify(String entry, String sha256) throws IOException {
    MessageDigest digest = Backup.sha256();
    try (var input = new DigestInputStream(entry(zip, entry), digest)) {
      input.transferTo(OutputStream.nullOutputStream());
    }
    if (!Backup.hex(digest).equals(sha256)) {
      throw new BackupException(
          "The backup is damaged: %s is not what was written. Nothing was restored."
              .formatted(entry));
    }
  }

  private void into(DataSource target) throws SQLException, IOException {
    try (var connection = target.getConnection()) {
      if (!new Catalog(connection).isEmpty()) {
        throw new BackupException(
            "The database holds tables already. Restore into an empty one; nothing was changed.");
      }
    }
    boolean whole = false;
    try {
      StoredMigrations.run(scripts(), target);
      copy(target);
      whole = true;
    } finally {
      if (!whole) {
        empty(target);
      }
    }
  }

  private Map<String, String> scripts() throws IOException {
    Map<String, String> scripts = new LinkedHashMap<>();
    for (var migration : manifest.migrations()) {
      try (var text = entry(zip, migration.entry())) {
        scripts.put(migration.script(), new String(text.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return scripts;
  }

  /** All rows or none; foreign keys are checked when all rows are there. */
  private void copy(DataSource target) throws SQLException, IOException {
    try (var connection = target.getConnection();
        var statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      var references = new Catalog(connection).references();
      for (var reference : references) {
        statement.execute(reference.drop());
      }
      for (var table : manifest.tables()) {
        statement.execute("truncate " + table.name()); // migrations may have put rows of their own
        copy(table, connection);
      }
      for (var reference : references) {
        statement.execute(reference.add());
      }
      for (var sequence : manifest.sequences()) {
        statement.execute("select setval('%s', %d)".formatted(sequence.name(), sequence.last()));
      }
      connection.commit();
    }
  }

  private void copy(Table table, Connection connection) throws SQLException, IOException {
    String copy =
        "copy %s (%s) from stdin (format csv, header)"
            .formatted(table.name(), String.join(", ", table.columns()));
    try (var rows = entry(zip, table.entry())) {
      long copied = Backup.copyManager(connection).copyIn(copy, rows);
      if (copied != table.rows()) {
        throw new BackupException(
            "%s has %d rows instead of %d.".formatted(table.name(), copied, table.rows()));
      }
    }
  }

  private static void empty(DataSource target) throws SQLException {
    try (var connection = target.getConnection();
        var statement = connection.createStatement()) {
      statement.execute("drop schema public cascade");
      statement.execute("create schema public");
    }
  }

  private static InputStream entry(ZipFile zip, String name) throws IOException {
    ZipEntry entry = zip.getEntry(name);
    if (entry == null) {
      throw new BackupException("This is no whole backup of Gradus: it has no " + name + ".");
    }
    return zip.getInputStream(entry);
  }
}
