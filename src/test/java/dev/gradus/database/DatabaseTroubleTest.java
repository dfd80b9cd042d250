package dev.gradus.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One sentence for each trouble. */
class DatabaseTroubleTest {
  @TempDir Path folder;

  @Test
  void connect_toAClusterOfAnotherMajorVersion_isRefused() throws IOException {
    Path data = Files.createDirectories(folder.resolve("data"));
    Files.writeString(data.resolve("PG_VERSION"), "17\n");
    assertThatThrownBy(() -> connect(folder))
        .isInstanceOf(SQLException.class)
        .hasMessage(
            "The database in %s was made by PostgreSQL 17, and this is PostgreSQL 18; use the release of Gradus that made it, or another GRADUS_HOME",
            folder);
    assertThat(data.resolve("PG_VERSION")).hasContent("17");
  }

  @Test
  void connect_toAFolderBelowAFile_saysSo() throws IOException {
    Path file = Files.createFile(folder.resolve("file"));
    assertThatThrownBy(() -> connect(file.resolve("database")))
        .hasMessage(
            "%s lies below a file, not a folder; set GRADUS_HOME to another",
            file.resolve("database"));
  }

  @Test
  void connect_toAnAddressOfNoPostgres_saysWhatIsNeeded_andNotThePassword() {
    var driver = new EmbeddedPostgresDriver();
    assertThatThrownBy(() -> driver.connect("postgres://me:secret@somewhere/db", new Properties()))
        .isInstanceOf(SQLException.class)
        .hasMessage(
            "DATABASE_URL must begin with jdbc:postgresql: and go on as //host:port/database");
  }

  @Test
  void connect_withTooLittleRoom_saysHowMuchIsMissing() throws Exception {
    assumeThat(mounts()).as("no namespace in which to mount a small disk").isTrue();
    Path small = Files.createDirectory(folder.resolve("small"));
    String mount = "mount -t tmpfs -o size=20m none " + small + " && exec \"$@\"";
    try (var process =
        DatabaseUserProcess.start(
            new DatabaseHome(small.resolve("database")),
            "unshare",
            "--map-root-user",
            "--mount",
            "sh",
            "-c",
            mount,
            "sh")) {
      assertThat(process.answer())
          .isEqualTo(
              "The disk that holds %s/database has 20 MB free, and a new database needs 250 MB",
              small);
    }
  }

  @Test
  void explain_theServersLastWords_whenTheDiskIsFull() {
    var trouble =
        new PostgresProgramException(
            "postgres", 1, "FATAL:  could not write lock file: No space left on device");
    assertThat(DatabaseTrouble.explain(new DatabaseHome(folder), trouble))
        .hasMessage("The disk that holds %s is full; free some space and start again", folder);
  }

  @Test
  void explain_aForbiddenFolder_namesTheUser() {
    assertThat(DatabaseTrouble.explain(new DatabaseHome(folder), new AccessDeniedException("x")))
        .hasMessage(
            "The user %s may not write %s; set GRADUS_HOME to a folder that it may",
            System.getProperty("user.name"), folder);
  }

  @Test
  void port_whereTheServersUserMayNotEnter_saysSo() throws IOException {
    assumeThat(ServerUser.isRoot()).as("only root runs the server as another user").isTrue();
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
    var home = new DatabaseHome(folder.resolve("database"));
    var server = new PostgresServer(home, false, _ -> ServerUser.systemUser());
    assertThatThrownBy(server::port)
        .hasMessage(
            "PostgreSQL does not run as root, and no other user can read %s; set GRADUS_HOME to a folder that all users may enter",
            home.folder());
  }

  private static void connect(Path home) throws SQLException {
    new EmbeddedPostgresDriver().connect("jdbc:embedded-postgresql:" + home, new Properties());
  }

  private static boolean mounts() throws Exception {
    return new ProcessBuilder("unshare", "--map-root-user", "--mount", "true").start().waitFor()
        == 0;
  }
}
