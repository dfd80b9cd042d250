package dev.gradus.database;

import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import java.time.Duration;

/**
 * How long work waits for a connection. The start waits long, since the embedded server may have to
 * be unpacked and set up first; from then on nobody should wait longer than a restart takes.
 */
class DatabasePatience {
  private static final Duration ONCE_RUNNING = Duration.ofSeconds(10);
  private static final int FIRST = 1;

  void shorten(@Observes @Priority(FIRST) StartupEvent start, AgroalDataSource database) {
    database.getConfiguration().connectionPoolConfiguration().setAcquisitionTimeout(ONCE_RUNNING);
  }
}
