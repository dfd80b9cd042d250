package dev.gradus.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who shares the server, and as whom it runs. */
class PostgresServerTest {
  @TempDir Path folder;
  private DatabaseHome home;

  @BeforeEach
  void name() throws IOException {
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx--x--x"));
    home = new DatabaseHome(folder.resolve("database"));
  }

  @Test
  void processes_shareOneServer_andTheLastStopsIt() throws Exception {
    Optional<Postmaster> shared;
    try (var first = DatabaseUserProcess.start(home)) {
      assertThat(first.answer()).isEqualTo("connected");
      shared = Postmaster.find(home.data());
      assertThat(shared).isPresent();
      try (var second = DatabaseUserProcess.start(home)) {
        assertThat(second.answer()).isEqualTo("connected");
        assertThat(Postmaster.find(home.data())).isEqualTo(shared);
      }
      assertThat(Postmaster.find(home.data())).isEqualTo(shared);
    }
    assertThat(Postmaster.find(home.data())).isEmpty();
  }

  @Test
  void processes_startedAtOnce_setUpOneDatabase() throws Exception {
    var server = new PostgresServer(home, false, ServerUser::choose);
    var port = CompletableFuture.supplyAsync(server::port);
    try (var other = DatabaseUserProcess.start(home)) {
      assertThat(other.answer()).isEqualTo("connected");
      assertThat(port.get()).isEqualTo(Postmaster.find(home.data()).orElseThrow().port());
      server.leave();
    }
    assertThat(Postmaster.find(home.data())).isEmpty();
  }

  @Test
  void killedProcess_leavesALiveServer_thatTheNextJoinsAndStops() throws Exception {
    var killed = DatabaseUserProcess.start(home);
    var live = Postmaster.find(home.data());
    killed.kill();
    assertThat(Postmaster.find(home.data())).isPresent().isEqualTo(live);
    try (var next = DatabaseUserProcess.start(home)) {
      assertThat(next.answer()).isEqualTo("connected");
      assertThat(Postmaster.find(home.data())).isEqualTo(live);
    }
    assertThat(Postmaster.find(home.data())).isEmpty();
  }

  @Test
  void root_withoutNamespaces_runsTheServerAsAUserOfTheSystem() throws Exception {
    assumeThat(ServerUser.isRoot()).as("only root has the choice").isTrue();
    var server = new PostgresServer(home, false, _ -> ServerUser.systemUser());
    server.port();
    Path process =
        Path.of("/proc", Long.toString(Postmaster.find(home.data()).orElseThrow().pid()));
    assertThat(Files.getAttribute(process, "unix:uid")).isEqualTo(ServerUser.systemUser().uid());
    assertThat(Files.getAttribute(home.password(), "unix:uid")).isEqualTo(0);
    server.leave();
    assertThat(ServerUser.choose(home)).isEqualTo(ServerUser.systemUser());
  }
}
