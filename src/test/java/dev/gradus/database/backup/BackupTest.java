package dev.gradus.database.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gradus.database.EmbeddedPostgresDriver;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real database, emptied and filled again from its backup. */
class BackupTest {

  private static final String ROWS =
      """
      insert into accounts (username, name, role, password_hash)
        values ('ada', E'Ada "the first", \\n née Byron', 'LEARNER', null),
               ('emmy', 'Emmy', 'INSTRUCTOR', '$2a$x');
      insert into courses (slug, title, summary) values ('one', 'One', '');
      insert into units (course_id, position, title) values (1, 0, 'Unit');
      insert into exercises (course_id, slug, unit_id) values (1, 'relu', 1);
      insert into exercise_versions
        (exercise_id, slug, number, content_hash, folder, title, max_score, variants, secret, published_at)
        values (1, 'relu', 1, 'h', '\\x00ff10', 'ReLU', 3, 1, 's', now());
      update exercises set current_version_id = 1;
      insert into submissions
        (learner_id, exercise_id, exercise_version_id, number, source, submitted_at)
        select 1, 1, 1, n, E'class A {\\r\\n\\t// é \\\\.\\n}', now() from generate_series(1, 500) n;
      insert into gradings
        (submission_id, exercise_version_id, counts, state, verdict, score, max_score, queued_at, finished_at)
        select id, 1, true, 'done', 'Accepted', 0.1 + 0.2, 3, now(), now() from submissions;
      insert into jobs (kind, priority, turn, owner_id, payload)
        values ('submission', 1, 1, 1, '{"a": [1, null]}'), ('trial', 1, 1, 1, null);
      """;

  @TempDir static Path folder;
  private static String url;

  @BeforeAll
  static void name() {
    url = "jdbc:embedded-postgresql:" + folder.resolve("database") + "?durable=false";
  }

  @AfterAll
  static void stop() throws Exception {
    Path data = folder.resolve("database/data");
    String line = Files.readAllLines(data.resolve("postmaster.pid")).getFirst();
    var postmaster = ProcessHandle.of(Long.parseLong(line)).orElseThrow();
    postmaster.destroyForcibly();
    postmaster.onExit().get();
  }

  @BeforeEach
  void begin() throws SQLException, IOException {
    execute("drop schema public cascade; create schema public");
    try (var database = BackupFiles.open(url, "", "")) {
      StoredMigrations.run(migrations(), database);
    }
    execute(ROWS);
  }

  private static Map<String, String> migrations() throws IOException {
    Map<String, String> scripts = new LinkedHashMap<>();
    try (var files = Files.list(Path.of("src/main/resources/db/migration"))) {
      for (Path file : files.sorted().toList()) {
        scripts.put(file.getFileName().toString(), Files.readString(file));
      }
    }
    return scripts;
  }

  @Test
  void restored_isWhatWasBackedUp_andGoesOn() throws Exception {
    Path first = backup("first.zip");
    execute("drop schema public cascade; create schema public");

    try (var files = BackupFiles.of(url, "", "")) {
      assertThat(files.restore(first).rows()).isGreaterThan(1000);
    }

    assertThat(contents(backup("second.zip"))).isEqualTo(contents(first));
    execute("insert into accounts (username, name, role) values ('next', 'Next', 'LEARNER')");
    assertThat(number("select id from accounts where username = 'next'")).isEqualTo(3);
    assertThat(number("select count(*) from flyway_schema_history where success"))
        .isEqualTo(migrations().size());
    assertThatThrownBy(() -> execute("delete from submissions")).hasMessageContaining("gradings");
  }

  @Test
  void backup_seesOneMoment() throws Exception {
    Path file = folder.resolve("moment.zip");
    try (var connection = connect();
        var target = Files.newOutputStream(file)) {
      var writing =
          new FilterOutputStream(target) {
            private boolean disturbed;

            @Override
            public void write(byte[] bytes, int offset, int length) throws IOException {
              if (!disturbed) {
                disturbed = true;
                try {
                  execute(
                      "insert into courses (slug, title, summary) values ('meanwhile', '', '')");
                } catch (SQLException e) {
                  throw new IOException(e);
                }
              }
              out.write(bytes, offset, length);
            }
          };
      Backup.write(connection, writing);
    }
    assertThat(contents(file).get("tables/courses.csv")).doesNotContain("meanwhile");
    assertThat(number("select count(*) from courses")).isEqualTo(2);
  }

  @Test
  void fullDatabase_isNotOverwritten() throws Exception {
    Path file = backup("full.zip");
    try (var files = BackupFiles.of(url, "", "")) {
      assertThatThrownBy(() -> files.restore(file)).hasMessageContaining("nothing was changed");
      assertThatThrownBy(() -> files.write(file)).hasMessageContaining("exists already");
    }
    assertThat(number("select count(*) from submissions")).isEqualTo(500);
  }

  @Test
  void damagedBackup_isRefused_andLeavesTheDatabaseEmpty() throws Exception {
    var contents = contents(backup("whole.zip"));
    execute("drop schema public cascade; create schema public");
    var changed = new LinkedHashMap<>(contents);
    changed.computeIfPresent("tables/submissions.csv", (_, text) -> text.replace("é", "e"));
    var lacking = new LinkedHashMap<>(contents);
    lacking.remove("tables/units.csv");
    var hostile = new LinkedHashMap<>(contents);
    hostile.computeIfPresent(
        Manifest.ENTRY, (_, text) -> text.replace("\"units\"", "\"units; drop table courses\""));
    var newer = new LinkedHashMap<>(contents);
    newer.computeIfPresent(
        Manifest.ENTRY, (_, text) -> text.replace("\"format\" : 1", "\"format\" : 2"));
    Path cut = folder.resolve("cut.zip");
    Files.write(cut, Arrays.copyOf(Files.readAllBytes(folder.resolve("whole.zip")), 5000));

    assertRefused(zip("changed.zip", changed), "damaged: tables/submissions.csv");
    assertRefused(zip("lacking.zip", lacking), "no tables/units.csv");
    assertRefused(zip("hostile.zip", hostile), "no name");
    assertRefused(zip("newer.zip", newer), "format 2");
    assertRefused(cut, "no whole zip");
  }

  private static void assertRefused(Path file, String sentence) throws SQLException {
    try (var files = BackupFiles.of(url, "", "")) {
      assertThatThrownBy(() -> files.restore(file))
          .isInstanceOf(BackupException.class)
          .hasMessageContaining(sentence);
    }
    assertThat(number("select count(*) from pg_tables where schemaname = 'public'")).isZero();
  }

  @Test
  void folder_keepsTheNewest() throws Exception {
    var kept = new BackupFolder(folder.resolve("kept"));
    Instant start = Instant.parse("2026-11-25T10:00:00Z");
    try (var connection = connect()) {
      for (int hour = 0; hour < 4; hour++) {
        kept.add(connection, start.plusSeconds(3600L * hour));
      }
    }
    Files.writeString(kept.path().resolve("notes.txt"), "not ours");
    kept.keep(2);

    assertThat(kept.list())
        .extracting(StoredBackup::name)
        .containsExactly("gradus-20261125T130000Z.zip", "gradus-20261125T120000Z.zip");
    try (var files = Files.list(kept.path())) {
      assertThat(files).hasSize(3);
    }
  }

  private static Path backup(String name) {
    Path file = folder.resolve(name);
    try (var files = BackupFiles.of(url, "", "")) {
      files.write(file);
    }
    return file;
  }

  /** All entries, the manifest without its moment. */
  private static Map<String, String> contents(Path file) throws IOException {
    Map<String, String> contents = new LinkedHashMap<>();
    try (var zip = new ZipFile(file.toFile())) {
      for (var entry : zip.stream().toList()) {
        String text = new String(zip.getInputStream(entry).readAllBytes());
        contents.put(entry.getName(), text.replaceFirst("\"madeAt\" : [^,]+", "\"madeAt\" : 0"));
      }
    }
    return contents;
  }

  private static Path zip(String name, Map<String, String> contents) throws IOException {
    Path file = folder.resolve(name);
    try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
      for (var entry : contents.entrySet()) {
        zip.putNextEntry(new ZipEntry(entry.getKey()));
        zip.write(entry.getValue().getBytes());
        zip.closeEntry();
      }
    }
    return file;
  }

  private static Connection connect() throws SQLException {
    return new EmbeddedPostgresDriver().connect(url, new Properties());
  }

  private static void execute(String sql) throws SQLException {
    try (var connection = connect();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static long number(String query) throws SQLException {
    try (var connection = connect();
        var statement = connection.createStatement();
        var rows = statement.executeQuery(query)) {
      assertThat(rows.next()).isTrue();
      return rows.getLong(1);
    }
  }
}
