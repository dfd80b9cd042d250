package dev.gradus.database;

import io.quarkus.runtime.Application;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The servers that this process uses; leaves them when it ends, after the application. */
final class PostgresServers {
  private static final Map<DatabaseHome, PostgresServer> SERVERS = new ConcurrentHashMap<>();

  /** Longer than a graceful stop of the application may take. */
  private static final Duration APPLICATION_STOPS = Duration.ofSeconds(30);

  static {
    Runtime.getRuntime().addShutdownHook(new Thread(PostgresServers::leaveAll, "leave-database"));
  }

  private static volatile boolean ended;

  private PostgresServers() {}

  static PostgresServer server(EmbeddedPostgresUrl url) {
    if (ended) {
      throw new DatabaseUnavailableException("This process has left the database and is ending");
    }
    return SERVERS.computeIfAbsent(
        url.home(), home -> new PostgresServer(home, url.durable(), ServerUser::choose));
  }

  /** Hooks run side by side, and the application's own still needs the database. */
  private static void leaveAll() {
    awaitApplication();
    ended = true; // a straggler must not start the server again
    for (PostgresServer server : SERVERS.values()) {
      try {
        server.leave();
      } catch (IOException | DatabaseUnavailableException e) {
        System.err.println("The embedded PostgreSQL was not stopped: " + e.getMessage());
      }
    }
  }

  private static void awaitApplication() {
    @Nullable Application application = Application.currentApplication();
    if (application == null) {
      return;
    }
    Thread stopping = Thread.ofPlatform().daemon().start(application::awaitShutdown);
    try {
      stopping.join(APPLICATION_STOPS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
