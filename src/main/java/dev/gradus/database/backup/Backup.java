package dev.gradus.database.backup;

import dev.gradus.database.backup.Manifest.Migration;
import dev.gradus.database.backup.Manifest.Table;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/** Writes all that a database holds at one moment as a zip; the site goes on meanwhile. */
final class Backup {

  private final Connection connection;
  private final ZipOutputStream zip;

  private Backup(Connection connection, ZipOutputStream zip) {
    this.connection = connection;
    this.zip = zip;
  }

  /** The connection must have no transaction; it is left without one. */
  static Manifest write(Connection connection, OutputStream target) throws IOException {
    try (var zip = new ZipOutputStream(target)) {
      connection.setAutoCommit(false);
      connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
      connection.setReadOnly(true);
      try {
        return new Backup(connection, zip).write();
      } finally {
        connection.rollback();
        connection.setReadOnly(false);
        connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
        connection.setAutoCommit(true);
      }
    } catch (SQLException e) {
      throw new BackupException("The database could not be read: " + e.getMessage(), e);
    }
  }

  private Manifest write() throws SQLException, IOException {
    var catalog = new Catalog(connection);
    if (catalog.isEmpty()) {
      throw new BackupException("The database holds no Gradus yet: start the server on it once.");
    }
    Instant madeAt = now();
    List<Migration> migrations = new ArrayList<>();
    for (var script : catalog.migrations()) {
      migrations.add(migration(script));
    }
    List<Table> tables = new ArrayList<>();
    for (var table : catalog.tables().entrySet()) {
      tables.add(table(table.getKey(), table.getValue()));
    }
    var manifest = new Manifest(Manifest.FORMAT, madeAt, migrations, tables, catalog.sequences());
    zip.putNextEntry(new ZipEntry(Manifest.ENTRY));
    zip.write(manifest.write());
    zip.closeEntry();
    return manifest;
  }

  private Instant now() throws SQLException {
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery("select now()")) {
      rows.next();
      return rows.getTimestamp(1).toInstant();
    }
  }

  private Migration migration(String script) throws IOException {
    try (InputStream text = Backup.class.getResourceAsStream("/db/migration/" + script)) {
      if (text == null) {
        throw new BackupException(
            "The database was migrated by another Gradus (%s): use that one.".formatted(script));
      }
      MessageDigest digest = sha256();
      var migration = new Migration(script, "");
      zip.putNextEntry(new ZipEntry(migration.entry()));
      text.transferTo(new DigestOutputStream(new Unclosed(zip), digest));
      zip.closeEntry();
      return new Migration(script, hex(digest));
    }
  }

  private Table table(String name, List<String> columns) throws SQLException, IOException {
    MessageDigest digest = sha256();
    var table = new Table(name, columns, 0, "");
    zip.putNextEntry(new ZipEntry(table.entry()));
    // From a query: a partitioned table itself can't be copied.
    String copy =
        "copy (select %s from %s) to stdout (format csv, header)"
            .formatted(String.join(", ", columns), name);
    long rows =
        copyManager(connection).copyOut(copy, new DigestOutputStream(new Unclosed(zip), digest));
    zip.closeEntry();
    return new Table(name, columns, rows, hex(digest));
  }

  static CopyManager copyManager(Connection connection) throws SQLException {
    return connection.unwrap(PGConnection.class).getCopyAPI();
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new UncheckedIOException(new IOException(e));
    }
  }

  static String hex(MessageDigest digest) {
    return HexFormat.of().formatHex(digest.digest());
  }

  /** What writes an entry must not end the zip. */
  private static final class Unclosed extends FilterOutputStream {

    Unclosed(OutputStream target) {
      super(target);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      out.write(bytes, offset, length);
    }

    @Override
    public void close() throws IOException {
      flush();
    }
  }
}
