package dev.gradus.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;

/** What we ask of any PostgreSQL, reached through our driver. */
abstract class DatabaseContract {

  /** Where the database is, and who signs in. */
  record Address(String url, String user, String password) {}

  abstract Address address();

  @Test
  void migrations_makeTheWholeSchema_andASecondRunFindsNothingToDo() throws SQLException {
    assertThat(flyway().migrate().success).isTrue();
    assertThat(flyway().migrate().migrationsExecuted).isZero();
    try (var connection = connect();
        var tables = connection.getMetaData().getTables(null, "public", "submissions", null)) {
      assertThat(tables.next()).isTrue();
    }
  }

  @Test
  void signals_areHeard() throws Exception {
    var heard = new LinkedBlockingQueue<String>();
    var signals =
        new Signals(
            new OneTransaction().registry(),
            address().url(),
            Optional.of(address().user()),
            Optional.of(address().password()));
    signals.subscribe("contract", heard::add);
    String word = null;
    for (int i = 0; word == null && i < 50; i++) {
      try (var connection = connect();
          var statement = connection.createStatement()) {
        statement.execute("notify contract, 'ping'");
      }
      word = heard.poll(200, TimeUnit.MILLISECONDS);
    }
    signals.close();
    assertThat(word).isEqualTo("ping");
  }

  private Connection connect() throws SQLException {
    var signIn = new Properties();
    signIn.setProperty("user", address().user());
    signIn.setProperty("password", address().password());
    return new EmbeddedPostgresDriver().connect(address().url(), signIn);
  }

  private Flyway flyway() {
    return Flyway.configure()
        .dataSource(address().url(), address().user(), address().password())
        .locations("classpath:db/migration")
        .load();
  }
}
