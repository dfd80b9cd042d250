package dev.gradus.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedPostgresDriverTest {
  @TempDir static Path folder;

  private static EmbeddedPostgresUrl url;

  @BeforeAll
  static void name() {
    url = new EmbeddedPostgresUrl(new DatabaseHome(folder.resolve("database")), true);
  }

  @AfterAll
  static void stop() throws IOException {
    PostgresServers.server(url).leave();
  }

  @Test
  void connect_onAnEmptyFolder_reachesARealServer() throws SQLException {
    try (var connection = connect()) {
      assertThat(text(connection, "show server_version")).startsWith("18.");
      assertThat(text(connection, "show fsync")).isEqualTo("on");
      assertThat(text(connection, "show listen_addresses")).isEqualTo("127.0.0.1");
      assertThat(text(connection, "show data_checksums")).isEqualTo("on");
    }
  }

  @Test
  void connect_signsInAsARoleWithoutPrivileges() throws SQLException {
    try (var connection = connect()) {
      assertThat(text(connection, "select current_user")).isEqualTo("gradus");
      String privileges =
          "select rolsuper or rolcreaterole or rolcreatedb or rolreplication or rolbypassrls"
              + " from pg_roles where rolname = current_user";
      assertThat(text(connection, privileges)).isEqualTo("f");
    }
  }

  @Test
  void password_isReadableByItsOwnerAlone() throws Exception {
    connect().close();
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(url.home().password())))
        .isEqualTo("rw-------");
  }

  @Test
  void connect_afterTheServerWasKilled_findsWhatWasCommitted() throws Exception {
    try (var connection = connect();
        var statement = connection.createStatement()) {
      statement.execute("create table kept (word text)");
      statement.execute("insert into kept values ('safe')");
    }
    long killed = Postmaster.find(url.home().data()).orElseThrow().pid();
    ProcessHandle.of(killed).orElseThrow().destroyForcibly();
    ProcessHandle.of(killed).ifPresent(process -> process.onExit().join());
    try (var connection = connect()) {
      assertThat(text(connection, "select word from kept")).isEqualTo("safe");
    }
    assertThat(Postmaster.find(url.home().data()).orElseThrow().pid()).isNotEqualTo(killed);
  }

  private static Connection connect() throws SQLException {
    return new EmbeddedPostgresDriver()
        .connect("jdbc:embedded-postgresql:" + url.home().folder(), new Properties());
  }

  private static String text(Connection connection, String query) throws SQLException {
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(query)) {
      rows.next();
      return rows.getString(1);
    }
  }
}
