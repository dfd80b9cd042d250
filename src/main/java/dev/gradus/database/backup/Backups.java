package dev.gradus.database.backup;

import dev.gradus.database.Node;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * The backups that this node makes and keeps. Those of the embedded database are made by
 * themselves; whoever runs another PostgreSQL has a way of their own, and may ask for one here.
 */
@ApplicationScoped
public class Backups {

  private static final Logger LOG = Logger.getLogger(Backups.class);

  private final DataSource database;
  private final BackupSettings settings;
  private final Clock clock;
  private final BackupFolder folder;
  private final boolean byItself;
  private final ReentrantLock making = new ReentrantLock();
  private volatile Optional<String> trouble = Optional.empty();

  Backups(
      DataSource database,
      BackupSettings settings,
      Node node,
      Clock clock,
      @ConfigProperty(name = "quarkus.datasource.jdbc.url") String url) {
    this.database = database;
    this.settings = settings;
    this.clock = clock;
    this.folder =
        new BackupFolder(settings.folder().orElseGet(() -> node.home().resolve("backups")));
    this.byItself =
        node.embedded(url) && node.role().servesPages() && settings.every().isPositive();
  }

  /** Newest first. */
  public List<StoredBackup> list() {
    return folder.list();
  }

  public Optional<StoredBackup> find(String name) {
    return folder.find(name);
  }

  public Path folder() {
    return folder.path().toAbsolutePath();
  }

  /** How often one is made without being asked for; empty if that never happens. */
  public Optional<Duration> rhythm() {
    return byItself ? Optional.of(settings.every()) : Optional.empty();
  }

  public int kept() {
    return settings.keep();
  }

  /** Why the last attempt failed; empty once one has succeeded. */
  public Optional<String> trouble() {
    return trouble;
  }

  /** A backup of this moment. Whoever asks while one is being made waits and gets a newer one. */
  public StoredBackup make() {
    making.lock();
    try (var connection = database.getConnection()) {
      var made = folder.add(connection, clock.instant());
      folder.keep(settings.keep());
      trouble = Optional.empty();
      LOG.infof("Backup written: %s, %d bytes.", made.file(), made.bytes());
      return made;
    } catch (IOException | SQLException | BackupException e) {
      trouble = Optional.of(String.valueOf(e.getMessage()));
      throw e instanceof BackupException known
          ? known
          : new BackupException("No backup was made: " + e.getMessage(), e);
    } finally {
      making.unlock();
    }
  }

  /** Makes one when the newest has become too old, also after a time without a running server. */
  @Scheduled(
      every = "10m",
      delayed = "2m",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void watch() {
    if (!byItself || isYoung()) {
      return;
    }
    try {
      make();
    } catch (BackupException e) {
      LOG.errorf(e, "No backup was made; the next attempt is in ten minutes.");
    }
  }

  private boolean isYoung() {
    Instant limit = clock.instant().minus(settings.every());
    return list().stream().findFirst().filter(newest -> newest.madeAt().isAfter(limit)).isPresent();
  }
}
