package dev.gradus.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.ServerProcess;
import dev.gradus.database.EmbeddedPostgresDriver;
import dev.gradus.database.SecretFile;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged server as its user meets it: start, end, crash, and start again. */
class ServerIT {
  private static final int SIGTERM = 128 + 15;

  @TempDir Path home;

  @BeforeEach
  void letOtherUsersPass() throws IOException {
    Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwx--x--x"));
  }

  @Test
  void server_fromStartToEnd_saysWhatItIs_andLeavesNothingBehind() throws Exception {
    var server = ServerProcess.ready(home, Map.of());
    assertThat(server.output())
        .contains("Gradus is ready.")
        .contains("embedded PostgreSQL 18.")
        .containsPattern("Grading +sandbox tier (landlock|seccomp|namespaces) proven")
        .contains("learner, instructor or admin, password gradus-demo")
        .doesNotContain("WARN", "ERROR", "\tat ");
    assertThat(status(server, "/q/health/ready")).isEqualTo(200);
    var processes = server.descendants();
    assertThat(server.terminate()).isEqualTo(SIGTERM);
    assertThat(ServerProcess.survivors(processes, Duration.ofSeconds(20))).isEmpty();
    assertThat(home.resolve("database/data/postmaster.pid")).doesNotExist();
    assertThat(server.output()).doesNotContain("Exception");
  }

  @Test
  void killedServer_takesItsWorkersAlong_andTheNextOneFindsEverything() throws Exception {
    var server = ServerProcess.ready(home, Map.of());
    String sessionKey = new SecretFile(home.resolve("session-key")).read();
    execute("create table kept as select 1");
    var processes = server.descendants();
    server.kill();
    assertThat(ServerProcess.survivors(processes, Duration.ofSeconds(20))).isEmpty();
    assertThat(home.resolve("database/data/postmaster.pid")).exists();
    try (var next = ServerProcess.ready(home, Map.of())) {
      assertThat(status(next, "/q/health/ready")).isEqualTo(200);
      execute("select * from kept");
      assertThat(new SecretFile(home.resolve("session-key")).read()).isEqualTo(sessionKey);
    }
  }

  @Test
  void webAndGrader_shareOneDatabase() throws Exception {
    try (var web = ServerProcess.ready(home, Map.of("GRADUS_ROLE", "web"));
        var grader = ServerProcess.ready(home, Map.of("GRADUS_ROLE", "grader"))) {
      assertThat(status(web, "/q/health/ready")).isEqualTo(200);
      assertThat(status(grader, "/q/health/ready")).isEqualTo(200);
      assertThat(status(grader, "/")).isEqualTo(404);
      assertThat(grader.output()).doesNotContain("gradus-demo");
      web.terminate();
      assertThat(status(grader, "/q/health/ready")).isEqualTo(200);
    }
    assertThat(home.resolve("database/data/postmaster.pid")).doesNotExist();
  }

  @Test
  void portInUse_isOneSentence() throws Exception {
    try (var taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      String port = Integer.toString(taken.getLocalPort());
      assertRefused(
          Map.of("QUARKUS_HTTP_PORT", port),
          "Port "
              + port
              + " is in use; end the program that has it, or set QUARKUS_HTTP_PORT to another.");
    }
  }

  @Test
  void dataOfAnotherMajorVersion_isOneSentence() throws Exception {
    Path data = Files.createDirectories(home.resolve("database/data"));
    Files.writeString(data.resolve("PG_VERSION"), "17\n");
    assertRefused(
        Map.of(),
        "The database in "
            + home.resolve("database")
            + " was made by PostgreSQL 17, and this is PostgreSQL 18; use the release of Gradus that made it, or another GRADUS_HOME");
  }

  @Test
  void tablesOfANewerRelease_areOneSentence() throws Exception {
    try (var server = ServerProcess.ready(home, Map.of())) {
      assertThat(server.output()).contains("Gradus is ready.");
    }
    execute(
        """
        INSERT INTO flyway_schema_history
               (installed_rank, version, description, type, script, checksum, installed_by,
                execution_time, success)
        SELECT max(installed_rank) + 1, '9001', 'tomorrow', 'SQL', 'V9001__tomorrow.sql', 1,
               current_user, 1, true
          FROM flyway_schema_history
        """);
    assertRefused(
        Map.of(),
        "The database was used by a newer release of Gradus: this one does not know version 9001 of its tables. Start that release, or one after it.");
  }

  @Test
  void wrongDatabaseUrl_isOneSentence() throws Exception {
    assertRefused(
        Map.of("DATABASE_URL", "postgres://somewhere/db"),
        "DATABASE_URL must begin with jdbc:postgresql: and go on as //host:port/database");
    assertRefused(
        Map.of("DATABASE_URL", "jdbc:postgresql://127.0.0.1:1/none"),
        "The database does not let us in: Connection to 127.0.0.1:1 refused. Check that the hostname and port are correct and that the postmaster is accepting TCP/IP connections.");
  }

  @Test
  void mailServer_withoutWhatLettersNeed_isOneSentence() throws Exception {
    assertRefused(
        Map.of("GRADUS_MAIL_HOST", "mail.example.org"),
        "GRADUS_MAIL_HOST names a mail server, so set GRADUS_MAIL_FROM and GRADUS_MAIL_LINKS, too.");
  }

  @Test
  void unconfinedPrograms_areRefusedWhereOthersCanReachTheServer() throws Exception {
    assertRefused(
        Map.of("GRADUS_SANDBOX_MINIMUM_TIER", "none", "QUARKUS_HTTP_HOST", "0.0.0.0"),
        "GRADUS_SANDBOX_MINIMUM_TIER is “none”, which lets programs run unconfined. That is for your own code only: on a loopback address (QUARKUS_HTTP_HOST=127.0.0.1), with the embedded database and without a reverse proxy.");
  }

  @Test
  void externalDatabase_needsASessionKey() throws Exception {
    try (var connection = connect()) {
      var external =
          Map.of(
              "DATABASE_URL", connection.getMetaData().getURL(),
              "DATABASE_USER", "gradus",
              "DATABASE_PASSWORD", new SecretFile(home.resolve("database/password")).read());
      assertRefused(
          external,
          "With a database of your own, set GRADUS_SESSION_KEY to a secret of at least 32 characters, the same on each node.");
      var complete = new HashMap<>(external);
      complete.put("GRADUS_SESSION_KEY", SecretFile.random());
      try (var server = ServerProcess.ready(home, complete)) {
        assertThat(server.output())
            .contains("  Database  PostgreSQL 18.6 at 127.0.0.1:")
            .doesNotContain("gradus-demo");
      }
    }
  }

  private void assertRefused(Map<String, String> environment, String sentence) throws IOException {
    try (var server = ServerProcess.start(home, environment)) {
      assertThat(server.exitCode()).isEqualTo(1);
      assertThat(server.output()).isEqualTo("Gradus does not start. " + sentence);
    }
  }

  private Connection connect() throws SQLException {
    return new EmbeddedPostgresDriver()
        .connect("jdbc:embedded-postgresql:" + home.resolve("database"), new Properties());
  }

  private void execute(String statement) throws SQLException {
    try (var connection = connect();
        var call = connection.createStatement()) {
      call.execute(statement);
    }
  }

  private static int status(ServerProcess server, String path) throws Exception {
    URI address = server.address().resolve(path);
    try (var client = HttpClient.newHttpClient()) {
      return client
          .send(HttpRequest.newBuilder(address).build(), BodyHandlers.discarding())
          .statusCode();
    }
  }
}
