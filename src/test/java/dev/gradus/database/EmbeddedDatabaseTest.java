package dev.gradus.database;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** The contract, kept by the embedded server. */
class EmbeddedDatabaseTest extends DatabaseContract {
  @TempDir static Path folder;
  private static PostgresServer server;

  @BeforeAll
  static void start() {
    server =
        new PostgresServer(new DatabaseHome(folder.resolve("database")), false, ServerUser::choose);
    server.port();
  }

  @AfterAll
  static void stop() throws IOException {
    server.leave();
  }

  @Override
  Address address() {
    String url = "jdbc:postgresql://127.0.0.1:" + server.port() + "/" + PostgresCluster.NAME;
    return new Address(url, PostgresCluster.NAME, server.password());
  }
}
