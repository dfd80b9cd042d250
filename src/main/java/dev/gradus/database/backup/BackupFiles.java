package dev.gradus.database.backup;

import dev.gradus.database.EmbeddedPostgresDriver;
import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.api.security.NamePrincipal;
import io.agroal.api.security.SimplePassword;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

/** Writes backups from and restores them to a database without a server: for the command line. */
public final class BackupFiles implements AutoCloseable {

  /** What was written or restored: the moment that the rows are of, and how many they are. */
  public record Report(Instant madeAt, int tables, long rows) {

    private static Report of(Manifest manifest) {
      long rows = manifest.tables().stream().mapToLong(Manifest.Table::rows).sum();
      return new Report(manifest.madeAt(), manifest.tables().size(), rows);
    }
  }

  private final AgroalDataSource database;

  private BackupFiles(AgroalDataSource database) {
    this.database = database;
  }

  /** The user and the password are of no account for the embedded database. */
  public static BackupFiles of(String url, String user, String password) {
    try {
      return new BackupFiles(open(url, user, password));
    } catch (SQLException e) {
      throw new BackupException("The database can't be reached: " + e.getMessage(), e);
    }
  }

  static AgroalDataSource open(String url, String user, String password) throws SQLException {
    var settings = new AgroalDataSourceConfigurationSupplier();
    settings.connectionPoolConfiguration().maxSize(2).acquisitionTimeout(Duration.ofMinutes(2));
    settings
        .connectionPoolConfiguration()
        .connectionFactoryConfiguration()
        .connectionProviderClass(EmbeddedPostgresDriver.class)
        .jdbcUrl(url)
        .principal(new NamePrincipal(user))
        .credential(new SimplePassword(password));
    return AgroalDataSource.from(settings);
  }

  public Report write(Path file) {
    Path folder = Objects.requireNonNullElse(file.toAbsolutePath().getParent(), file);
    if (!Files.isDirectory(folder)) {
      throw new BackupException("There is no folder " + folder + ".");
    }
    if (Files.exists(file)) {
      throw new BackupException(file + " exists already; nothing was written.");
    }
    try (var connection = database.getConnection()) {
      return Report.of(BackupFolder.write(connection, file));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + file, e);
    } catch (SQLException e) {
      throw new BackupException("The database can't be reached: " + e.getMessage(), e);
    }
  }

  public Report restore(Path file) {
    if (!Files.isRegularFile(file)) {
      throw new BackupException("There is no file " + file + ".");
    }
    try {
      return Report.of(Restore.from(file, database));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }

  @Override
  public void close() {
    database.close();
  }
}
